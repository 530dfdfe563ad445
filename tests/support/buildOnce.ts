import { buildApp } from '../../scripts/build.mjs'

/** No old build is measured: one that is there is taken again only if nothing it is made of has changed. */
export default function buildOnce(): void {
  buildApp()
}
