export { bearingBetween, distanceBetween } from './distance'
export { navigationLinks, type NavigationLink } from './navigation'
