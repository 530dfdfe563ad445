export { bearingBetween, distanceBetween } from './distance'
