import { computed } from 'vue'
import { placesFor } from '../../matching'
import type { Place, PlaceKind } from '../../model/place'
import { useLibrary } from '../../stores/library/library'
import { useProfile } from '../../stores/person/profile'

/** What anybody who comes with goods asks for first. */
const gateways: PlaceKind[] = [
  'airport',
  'sea-port',
  'river-port',
  'rail-node',
  'ftz-area',
  'bonded-zone',
  'bonded-logistics-centre',
  'market',
]
/** Towns and countries are what a map is read by: they are names, not signs. */
const orientation: PlaceKind[] = ['city', 'country', 'region']
/** Fewer are no picture of where one's business is: the gateways then stand beside them. */
const leastOwn = 4

export const isOrientation = ({ kind }: Place) => orientation.includes(kind)

/** Which places are for the person's kind of company, and how much. */
export function useOwnPlaces() {
  const library = useLibrary()
  const profile = useProfile()
  const weights = computed(() => placesFor(profile.profile.types, library.library?.measures ?? []))
  const own = computed(() => {
    const signs = (library.library?.places ?? []).filter((place) => place.at && !isOrientation(place))
    const named = signs.filter(({ id }) => weights.value.has(id))
    const isPersonal = named.length >= leastOwn
    const shown = isPersonal ? named : signs.filter((place) => gateways.includes(place.kind) || named.includes(place))
    return { isPersonal, places: shown.filter(({ planned, id }) => !planned || weights.value.has(id)) }
  })
  /** For the order of lists and labels: what is for the person, then what is most written about. */
  const rank = (place: Place): number => (weights.value.get(place.id) ?? 0) * 100 + place.articles.length
  const isOwn = (place: Place): boolean => weights.value.has(place.id)
  return { own, rank, isOwn }
}
