/** What was typed into a search, as it stands behind the `#` of an address; '' for none. */
export const typedIn = (hash: string): string => new URLSearchParams(hash.slice(1)).get('q') ?? ''

/** The part of an address behind the `#` that carries what was typed: no server sees it. */
export const hashFor = (text: string): string => (text ? `#${new URLSearchParams({ q: text }).toString()}` : '')
