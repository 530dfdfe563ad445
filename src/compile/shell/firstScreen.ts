import type { Library } from '../../model/pack'
import { offeredNeeds, type FirstScreen } from '../../model/firstScreen'

/** The part of the library that the first screen shows before any library is on the phone. */
export function firstScreenOf({ enterpriseTypes, needs }: Library): FirstScreen {
  return {
    enterpriseTypes: enterpriseTypes.map(({ id, name, line, group, icon }) => ({ id, name, line, group, icon })),
    needs: offeredNeeds(needs).map(({ id, name, icon }) => ({ id, name, icon })),
  }
}
