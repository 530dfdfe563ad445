import * as lucide from '@lucide/vue'
import { h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'

/** Names of src/components/ui/icons.ts that the set of pictures calls otherwise. */
const otherNames: Record<string, string> = { share: 'Share2' }
const pictures = new Map<string, unknown>(Object.entries(lucide))
const isComponent = (value: unknown): value is Component => typeof value === 'function'

/** The picture of this name as the app draws it, `size` pixels wide. */
export async function picture(name: string, size = 20): Promise<string> {
  const found = pictures.get(
    otherNames[name] ?? name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
  )
  const component = isComponent(found) ? found : lucide.Package
  return (
    await renderToString(h(component, { size: size, 'stroke-width': 1.9, 'aria-hidden': 'true', focusable: 'false' }))
  ).replace(/ xmlns="[^"]*"| class="[^"]*"|<!--.*?-->/g, '')
}
