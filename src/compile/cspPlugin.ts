import type { Plugin } from 'vite'

/**
 * What the page may do, in the page itself, so that it holds on any static host. No inline script or style, no eval,
 * nothing from another origin. `blob:` and `data:` images are the person's own photos and the codes drawn on the phone.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  // Text never becomes markup or a script's address but by the rules of src/trustedTypes.ts; Vue asks for a policy of its own name.
  "require-trusted-types-for 'script'",
  'trusted-types default vue',
].join('; ')

export function contentSecurityPolicyPlugin(): Plugin {
  return {
    name: 'xiangce-csp',
    apply: 'build',
    transformIndexHtml: () => [{
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', 'content': contentSecurityPolicy },
      injectTo: 'head-prepend',
    }],
  }
}
