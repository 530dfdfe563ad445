import type { ManifestOptions } from 'vite-plugin-pwa'
import { receiveAddress, receiveFields } from './received'

/**
 * What the app can take in: official texts, backups and lists, by type and ending. An encrypted backup has no type of
 * its own, so that phones call it a stream of bytes.
 */
const accepted: Record<string, string[]> = {
  'text/plain': ['.txt'],
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/zip': ['.zip'],
  'application/json': ['.json'],
  'application/octet-stream': ['.xclock'],
}

/** What the phone shows of the installed app. Addresses are relative, so that the app may live under any path. */
export const webManifest: Partial<ManifestOptions> = {
  id: './',
  name: '湘策通 Xiangce',
  short_name: '湘策通',
  description:
    '湖南与长沙对外开放政策随身查 · Hunan opening-up policy companion · Guide des politiques d’ouverture du Hunan',
  lang: 'zh-Hans',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  orientation: 'any',
  theme_color: '#f5f2ea',
  background_color: '#f5f2ea',
  // One window: what is being written there is kept before it goes on.
  launch_handler: { client_mode: ['navigate-existing', 'auto'] },
  share_target: {
    action: `./${receiveAddress}`,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      title: receiveFields.title,
      text: receiveFields.text,
      url: receiveFields.url,
      files: [{ name: receiveFields.files, accept: Object.entries(accepted).flat(2) }],
    },
  },
  file_handlers: [{ action: `./${receiveAddress}`, accept: accepted }],
  categories: ['business', 'government', 'reference'],
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    { name: '找政策 Find', url: './', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
    { name: '地图 Map', url: './map', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
    { name: '文件 Documents', url: './plans', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
  ],
  screenshots: [
    { src: 'screenshots/find.png', sizes: '780x1688', type: 'image/png', form_factor: 'narrow', label: '找政策 Find' },
    {
      src: 'screenshots/measure.png',
      sizes: '780x1688',
      type: 'image/png',
      form_factor: 'narrow',
      label: '措施 Measure',
    },
    { src: 'screenshots/wide.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide', label: '湘策通 Xiangce' },
  ],
}
