import { contentSecurityPolicy } from './cspPlugin'

/**
 * What every answer of a host carries. A page cannot forbid its framing by itself, so that one rule stands in the
 * header alone.
 */
export const hostHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentSecurityPolicy(process.env.VITE_TILE_URL)}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(self), camera=(self), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Files with a hash of their content in the name never change. */
export const forEver = 'public, max-age=31536000, immutable'
/** All else is asked for each time; an unchanged file costs a 304. */
export const askEachTime = 'no-cache'
