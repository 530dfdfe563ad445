/** What PDF.js asks for when a font names a predefined encoding, GBK-EUC-H or UniGB-UCS2-H, without embedding it. */
interface MapRequest {
  kind: string
  filename: string
}

/** Maps that could not be fetched, as offline before the reader was whole. */
export interface MapFetches {
  failed: number
}

/** A class of the kind PDF.js makes for itself, bound to one way to get a map by its name. */
export function mapFactory(load: (name: string) => Promise<Uint8Array>, fetches: MapFetches) {
  return class {
    async fetch({ kind, filename }: MapRequest): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`Nothing but character maps is shipped: ${filename}`)
      try {
        return await load(filename)
      } catch (error) {
        if (!(error instanceof UnknownMapError)) fetches.failed += 1
        throw error
      }
    }
  }
}

/** A map of another script than simplified Chinese: it is not shipped, and what it writes is lost. */
export class UnknownMapError extends Error {}

/** In Node, where nobody hands maps over, they lie beside this file. */
export function mapFolder(): string {
  const here = import.meta.url
  return decodeURIComponent(new URL('./cmaps/', here).pathname)
}
