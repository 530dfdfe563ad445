import { shallowRef } from 'vue'

/** Chrome's offer to install; the browser makes it early and once, so it is kept until the moment is good. */
export interface InstallOffer extends Event {
  prompt: () => Promise<{ outcome: string }>
}
export const installOffer = shallowRef<InstallOffer>()
const isOffer = (event: Event): event is InstallOffer => 'prompt' in event

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  if (isOffer(event)) installOffer.value = event
})
