/// <reference types="vite/client" />

/** Set by the build: the minute it was made, or BUILD_ID of the environment. */
declare const __BUILD_ID__: string

/** Leaflet's own module build, which needs no global; the types are those of leaflet. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet'
}

/** Not yet in TypeScript's own library. */
interface Window {
  trustedTypes?: {
    createPolicy: (name: string, rules: { createHTML?: (markup: string) => string | null, createScriptURL?: (address: string) => string | null }) => unknown
  }
}
