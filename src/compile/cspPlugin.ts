import type { Plugin } from 'vite'

/**
 * What the page may do, in the page itself, so that it holds on any static host. No inline script or style, no eval,
 * nothing from another origin but the tiles of
 * an online layer, where the operator set one. `blob:` and `data:` images are the person's own photos and the codes
 * drawn on the phone.
 */
export function contentSecurityPolicy(tileUrl = ''): string {
  const tiles = tileUrl ? ` ${originOf(tileUrl)}` : ''
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: data:${tiles}`,
    `connect-src 'self'${tiles}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    // Text never becomes markup or a script's address but by the rules of src/app/boot/trustedTypes.ts; Vue asks for a
    // policy of its own name.
    "require-trusted-types-for 'script'",
    'trusted-types default vue',
  ].join('; ')
}

/** The host of an online layer's tiles. One host: a pattern for many would open the policy to all of them. */
function originOf(tileUrl: string): string {
  if (!/^https?:\/\/[^/{}]+\//.test(tileUrl))
    throw new Error(
      `VITE_TILE_URL has to be an address with one host, such as ` +
        `https://tiles.example/{z}/{x}/{y}.png, but is ${tileUrl}`,
    )
  return new URL(tileUrl).origin
}

export function contentSecurityPolicyPlugin(tileUrl = ''): Plugin {
  return {
    name: 'xiangce-csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(tileUrl) },
        injectTo: 'head-prepend',
      },
    ],
  }
}
