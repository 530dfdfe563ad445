import { h, type FunctionalComponent } from 'vue'

interface MarkedTextProps {
  text: string
  mark?: (text: string) => { text: string; marked: boolean }[]
}

/**
 * A text with the words that a search matched marked in it. A list holds dozens, so each is a function, without a state
 * of its own.
 */
const MarkedText: FunctionalComponent<MarkedTextProps> = ({ text, mark }) =>
  mark ? mark(text).map((piece) => (piece.marked ? h('mark', piece.text) : piece.text)) : text
MarkedText.props = ['text', 'mark']
export default MarkedText
