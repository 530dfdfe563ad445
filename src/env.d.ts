/// <reference types="vite/client" />

/** Set by the build: the minute it was made, or BUILD_ID of the environment. */
declare const __BUILD_ID__: string
/** VITE_MAP_APPROVAL: the number under which a map with boundaries may be shown (审图号). Empty: no boundaries. */
declare const __MAP_APPROVAL__: string
/** VITE_TILE_URL and VITE_TILE_ATTRIBUTION: an online layer of the operator's choice. Empty: none. */
declare const __TILE_URL__: string
declare const __TILE_ATTRIBUTION__: string

/** Leaflet's own module build, which needs no global; the types are those of leaflet. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet'
}

interface Window {
  /** On a first visit src/app/boot/firstPaint.js asks for the list of packs before the app's own code has come. */
  libraryManifest?: Promise<Response>
  /** Not yet in TypeScript's own library. */
  trustedTypes?: {
    createPolicy: (
      name: string,
      rules: { createHTML?: (markup: string) => string | null; createScriptURL?: (address: string) => string | null },
    ) => unknown
  }
}

/** Made by src/compile/shell: what the first screen shows before a library is on the phone. */
declare module 'virtual:first-screen' {
  // An import statement would make this file a module.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const first: import('./model/firstScreen').FirstScreen
  export default first
}

/** Made by src/compile/shell: language → what loads the names of the first screen in it, by their Chinese. */
declare module 'virtual:first-names' {
  const names: Partial<Record<string, () => Promise<{ default: Record<string, string> }>>>
  export default names
}
