const start = '#q='

/**
 * What was typed into a search, as it stands behind the `#` of an address; '' for none.
 * @param hash as the router gives it: decoded
 */
export const typedIn = (hash: string): string => (hash.startsWith(start) ? hash.slice(start.length) : '')

/**
 * The part of an address behind the `#` that carries what was typed: no server sees it. Not encoded, for the router
 * encodes it; half a surrogate pair, which no address can hold, becomes U+FFFD.
 */
export const hashFor = (text: string): string =>
  text ? `${start}${new TextDecoder().decode(new TextEncoder().encode(text))}` : ''
