import type { Plugin } from 'vite'

/**
 * petite-vue-i18n imports all of Vue as a namespace and indexes it by a computed name, which keeps every unused part of Vue
 * in the bundle (20 kB). This rewrites those accesses to a named import. It stops the build when the library's text changes.
 */
export function leanI18nPlugin(): Plugin {
  return {
    name: 'xiangce-lean-i18n',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/petite-vue-i18n\/dist\/petite-vue-i18n[\w.]*\.m?js/.test(id)) return undefined
      const lean = code
        .replace("import * as Vue from 'vue';", "import { getCurrentInstance as currentInstanceOfVue } from 'vue';")
        .replace('if (key in Vue) {', 'if (false) {')
        .replace('return Vue[key];', 'return null;')
        .replace('return Vue.getCurrentInstance();', 'return currentInstanceOfVue();')
      if (/\bVue[.[]|\bin Vue\b/.test(lean.replace(/\/\*[\s\S]*?\*\//g, '')) || lean === code)
        throw new Error(`${id} no longer reads as this plugin expects; look how it uses Vue and adapt src/compile/i18nPlugin.ts`)
      return { code: lean, map: null }
    },
  }
}
