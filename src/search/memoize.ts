/** The answers of the last so many questions are kept: from one key to the next most of a query stays the same. */
const usually = 120

export function memoize<Question, Answer>(
  answer: (question: Question) => Answer,
  keyOf: (question: Question) => string,
  most = usually,
): (question: Question) => Answer {
  const known = new Map<string, Answer>()
  return (question) => {
    const key = keyOf(question)
    const before = known.get(key)
    const now = before ?? answer(question)
    // Put last again, so that what was not asked for longest goes first.
    known.delete(key)
    known.set(key, now)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return now
  }
}
