import { computed } from 'vue'
import { formatDistance } from '../../locales/formats'
import { useWords } from '../../locales/useWords'
import type { Place } from '../../model/place'
import { useUserPosition } from '../../stores/person/userPosition'

/** How far places are from where the person is, in words; undefined where either is not known. */
export function useAway() {
  const { t, localize, language } = useWords()
  const userPosition = useUserPosition()
  const from = computed(() => userPosition.here?.name && localize(userPosition.here.name))

  /** For a row of a list, whose head says from where: "12 km north-east". */
  function briefly(place: Pick<Place, 'at' | 'within'>): string | undefined {
    const away = userPosition.awayFrom(place)
    if (!away) return undefined
    const distance = formatDistance(away.metres, language.value)
    return away.direction
      ? t('near.away', { distance, direction: t(`near.to.${away.direction}`) })
      : t('near.close', { distance: formatDistance(Math.max(away.metres, place.within ?? 0), language.value) })
  }
  /** On its own: "12 km north-east of here". */
  function fully(place: Pick<Place, 'at' | 'within'>): string | undefined {
    const away = briefly(place)
    return away && (from.value ? t('near.fromCity', { away, city: from.value }) : t('near.fromHere', { away }))
  }
  return { briefly, fully, metres: (place: Pick<Place, 'at' | 'within'>) => userPosition.awayFrom(place)?.metres }
}
