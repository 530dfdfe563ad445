/// <reference types="vite/client" />

/** Set by the build: the minute it was made, or BUILD_ID of the environment. */
declare const __BUILD_ID__: string
