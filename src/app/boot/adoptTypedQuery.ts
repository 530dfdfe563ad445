/**
 * The page's own first screen gives way to the app's. Whatever the person has typed, focused or tapped by then stays:
 * it is read, the screen replaced and all of it put back in one task, so that no key can come between. What she does
 * before the app's code is there is noted by src/app/boot/firstPaint.js.
 */

/** So long at most the app waits for a finger to be lifted or a word to be composed, in milliseconds. */
const calmTimeoutMs = 10_000

/** What stands on the screen of the page itself when the app takes over. */
interface Adopted {
  typed?: { value: string; start: number | null; end: number | null; isFocused: boolean }
  /** The language chosen there. */
  chosen?: string
  /** What has the focus, or was tapped in vain: by its address, else by its name. */
  focused?: string
  tapped?: string
}

/** Address of a link, name of a button. */
const markOf = (element: Element): string =>
  element.getAttribute('href') ?? element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''

function adopt(root: ParentNode): Adopted {
  const active = document.activeElement
  const field = [...root.querySelectorAll<HTMLInputElement>('.shell input')].find(
    (input) => input.value || input === active,
  )
  return {
    typed: field && {
      value: field.value,
      start: field.selectionStart,
      end: field.selectionEnd,
      isFocused: field === active,
    },
    chosen: [...root.querySelectorAll<HTMLSelectElement>('.shell select')].find(isChanged)?.value,
    focused: active?.closest('.shell a, .shell button') ? markOf(active) : undefined,
    tapped: document.documentElement.dataset.tapped,
  }
}

/** Another option than the one the page came with. */
const isChanged = ({ selectedOptions: [option] }: HTMLSelectElement) => option !== undefined && !option.defaultSelected

function giveBack({ typed, chosen, focused, tapped }: Adopted, root: ParentNode) {
  const list = root.querySelector<HTMLSelectElement>('select')
  if (chosen && list) {
    list.value = chosen
    list.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const own = root.querySelector<HTMLInputElement>('input[type=search]')
  if (typed && own) {
    if (typed.value && own.value !== typed.value) {
      own.value = typed.value
      own.dispatchEvent(new InputEvent('input', { bubbles: true, data: typed.value }))
    }
    if (typed.isFocused) {
      own.focus({ preventScroll: true })
      own.setSelectionRange(typed.start, typed.end)
    }
  }
  const find = (mark: string) =>
    [...root.querySelectorAll<HTMLElement>('a[href], button')].find((element) => markOf(element) === mark)
  if (focused) find(focused)?.focus({ preventScroll: true })
  if (tapped) find(tapped)?.click()
  delete document.documentElement.dataset.tapped
}

/** @param mount draws the app into the emptied element */
export function adoptTypedQuery(root: HTMLElement, mount: () => void) {
  const adopted = adopt(root)
  const { scrollY } = window
  // Vue would read the first screen's elements back into a text and keep it.
  root.replaceChildren()
  mount()
  giveBack(adopted, root)
  if (scrollY > 0) scrollTo(0, scrollY)
}

/** A word being composed, or a finger on the glass, would lose the element under it. */
const isBusy = () => {
  const { composing, pressed } = document.documentElement.dataset
  return composing !== undefined || pressed !== undefined
}

/** Runs something in a task in which no finger is down and no word is being composed, or after ten seconds. */
export function whenCalm(run: () => void) {
  const end = performance.now() + calmTimeoutMs
  const look = () => {
    if (!isBusy() || performance.now() > end) run()
    else setTimeout(look, 50)
  }
  look()
}
