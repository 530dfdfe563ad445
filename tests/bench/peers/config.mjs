import { withPwa } from '@vite-pwa/vitepress'
import { defineConfig } from 'vitepress'

/** VitePress as its handbook sets it up: local search, three languages, and everything kept for offline use. */
export default withPwa(
  defineConfig({
    title: '湘策通',
    description: 'The measures of five official plans',
    cleanUrls: true,
    locales: {
      root: { label: '简体中文', lang: 'zh-Hans' },
      en: { label: 'English', lang: 'en' },
      fr: { label: 'Français', lang: 'fr' },
    },
    themeConfig: { search: { provider: 'local' } },
    pwa: {
      registerType: 'autoUpdate',
      manifest: { name: '湘策通', short_name: '湘策通', icons: [] },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,ico,txt,woff2}'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
    },
  }),
)
