import type { Localized } from '../../model/localized'
import type { useInstall } from '../../stores/updates/install'

export type Guide = ReturnType<typeof useInstall>['guide']
type Glyph = 'share' | 'add' | 'dots' | 'dots-up' | 'lines' | 'compass' | 'download'
/** Tap a marked button, choose a row of the phone's menu, or say yes to what it asks. */
export type Step =
  | { kind: 'tap'; corner: 'top' | 'bottom' | 'middle'; glyph: Glyph; shape?: 'phone' | 'tablet' | 'window' }
  | { kind: 'choose' | 'confirm'; label: Localized; glyph?: Glyph }

/** What stands on the buttons of the phones themselves; other languages have them in src/locales/names. */
const label = (zh: string, en: string, fr: string): Localized => ({ zh, en, fr })
const toHome = label('添加到主屏幕', 'Add to Home Screen', 'Sur l’écran d’accueil')
const add = label('添加', 'Add', 'Ajouter')
const install = label('安装', 'Install', 'Installer')

const onApple = (corner: 'top' | 'middle', shape: 'phone' | 'tablet'): Step[] => [
  { kind: 'tap', corner, glyph: 'share', shape },
  { kind: 'choose', label: toHome, glyph: 'add' },
  { kind: 'confirm', label: add },
]
/** How the app gets onto the home screen, by browser. */
export const stepsOf: Record<Guide, Step[]> = {
  iphone: onApple('middle', 'phone'),
  ipad: onApple('top', 'tablet'),
  chrome: [
    { kind: 'tap', corner: 'top', glyph: 'dots-up' },
    {
      kind: 'choose',
      label: label('添加到主屏幕', 'Add to Home screen', 'Ajouter à l’écran d’accueil'),
      glyph: 'download',
    },
    { kind: 'confirm', label: install },
  ],
  edge: [
    { kind: 'tap', corner: 'bottom', glyph: 'lines' },
    { kind: 'choose', label: label('添加到手机', 'Add to phone', 'Ajouter au téléphone'), glyph: 'add' },
    { kind: 'confirm', label: install },
  ],
  samsung: [
    { kind: 'tap', corner: 'bottom', glyph: 'lines' },
    { kind: 'choose', label: label('将页面添加至', 'Add page to', 'Ajouter la page à'), glyph: 'add' },
    { kind: 'confirm', label: label('主屏幕', 'Home screen', 'Écran d’accueil') },
  ],
  firefox: [
    { kind: 'tap', corner: 'top', glyph: 'dots-up' },
    { kind: 'choose', label: label('添加到主屏幕', 'Add to Home screen', 'Ajouter à l’écran d’accueil'), glyph: 'add' },
    { kind: 'confirm', label: add },
  ],
  huawei: [
    { kind: 'tap', corner: 'bottom', glyph: 'dots' },
    { kind: 'choose', label: label('添加至', 'Add to', 'Ajouter à'), glyph: 'add' },
    { kind: 'confirm', label: label('桌面', 'Home screen', 'Écran d’accueil') },
  ],
  desktop: [
    { kind: 'tap', corner: 'top', glyph: 'download', shape: 'window' },
    { kind: 'confirm', label: install },
  ],
  other: [
    { kind: 'tap', corner: 'bottom', glyph: 'lines' },
    { kind: 'choose', label: label('添加到桌面', 'Add to Home screen', 'Ajouter à l’écran d’accueil'), glyph: 'add' },
    { kind: 'confirm', label: add },
  ],
}
