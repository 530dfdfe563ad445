/**
 * The address under which another phone opens a packed list or notebook; the part behind # never leaves the phone that
 * opens it.
 */
export const sharedAddress = (packed: string): string =>
  new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/shared#${packed}`, location.href).href
