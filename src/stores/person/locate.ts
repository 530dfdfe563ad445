import type { Here } from '../../geo'

/** Why there is no position to go by. */
export type Unplaced = 'denied' | 'slow' | 'absent' | 'coarse'
export type Located = { here: Here } | { why: Unplaced; accuracy?: number }

/** Milliseconds until a person is better served by a list of cities. */
export const timeoutMs = 10_000
/** Metres: a position less certain than this sorts the places of a city no better than chance. */
export const coarsest = 10_000
/** Milliseconds for which a position the phone knows already is good enough. */
const fresh = 60_000

/**
 * Asks the phone once where it is. Never rejects. Its own clock runs beside the browser's, because some engines keep
 * neither their timeout nor their word; what comes after it is not looked at.
 */
export function locate(geolocation: Geolocation | undefined, wait = timeoutMs): Promise<Located> {
  if (!geolocation) return Promise.resolve({ why: 'absent' })
  return new Promise((resolve) => {
    const clock = setTimeout(() => resolve({ why: 'slow' }), wait)
    const answer = (located: Located) => {
      clearTimeout(clock)
      resolve(located)
    }
    try {
      geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude, accuracy } }) =>
          answer(accuracy > coarsest ? { why: 'coarse', accuracy } : { here: { at: [latitude, longitude], accuracy } }),
        ({ code }) => answer({ why: ({ 1: 'denied', 3: 'slow' } as const)[code] ?? 'absent' }),
        { enableHighAccuracy: true, timeout: wait, maximumAge: fresh },
      )
    } catch {
      answer({ why: 'absent' })
    }
  })
}
