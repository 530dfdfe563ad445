/**
 * What may become markup or the address of a script, where the browser asks (require-trusted-types-for in the policy).
 * Our own code writes text only; Leaflet writes the few pieces named here. Everything else throws at the place where it
 * is tried.
 */

/** Leaflet's test for SVG and the signs of its zoom buttons. */
const leafletMarkup: ReadonlySet<string> = new Set([
  '<svg/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
])

/** Text without markup is let through: the sources named on the map. */
export const trustedMarkup = (markup: string): string | null =>
  leafletMarkup.has(markup) || !/[<&]/.test(markup) ? markup : null

/** Workers come from the app's own folder and no other. @param base the folder's full address, ending in a slash */
export function trustedScript(address: string, base: string): string | null {
  const { origin, pathname, href } = new URL(address, base)
  const own = new URL(base)
  return origin === own.origin && pathname.startsWith(own.pathname) && pathname.endsWith('.js') ? href : null
}

/** The browser asks the policy of this name whenever a plain text is used where a trusted one is required. */
export function installTrustedTypes() {
  const base = new URL(import.meta.env.BASE_URL, location.href).href
  window.trustedTypes?.createPolicy('default', {
    createHTML: trustedMarkup,
    createScriptURL: (address) => trustedScript(address, base),
  })
}
