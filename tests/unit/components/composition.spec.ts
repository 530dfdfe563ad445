import { describe, expect, it } from 'vitest'
import { compositionOf } from '../../../src/components/ui/composition'

/** Whether each state of one composition may be used; then it ends with `committed`. */
function compose(field: ReturnType<typeof compositionOf>, states: string[], committed: string) {
  field.start()
  const meant = states.map((state) => field.isMeant(state))
  field.end(committed)
  return meant
}

describe('what an input method composes', () => {
  it('is searched live on a Latin keyboard, in English from the first letter', () => {
    expect(
      compose(
        compositionOf(() => 'en'),
        ['c', 'co', 'cof'],
        'coffee',
      ),
    ).toEqual([true, true, true])
  })
  it('is left alone in Chinese, letters and characters alike', () => {
    const field = compositionOf(() => 'zh')
    expect(compose(field, ['k', 'ka', "ka'fei", 'ka fei', '咖fei'], '咖啡')).not.toContain(true)
    expect(compose(field, ['cha'], '茶')).toEqual([false])
  })
  it('is live from the second word on when the first showed a Latin keyboard under a Chinese app', () => {
    const field = compositionOf(() => 'zh')
    expect(compose(field, ['coffee'], 'coffee')).toEqual([false])
    expect(compose(field, ['export'], 'export')).toEqual([true])
  })
  it('is left alone from the second word on when the first showed a Chinese one under an English app', () => {
    const field = compositionOf(() => 'en')
    compose(field, ['kafei'], '咖啡')
    expect(compose(field, ['cha'], '茶')).toEqual([false])
  })
  it('is left alone where a desktop says that its input method takes the keys', () => {
    const field = compositionOf(() => 'en')
    field.key('Process')
    expect(compose(field, ['k'], '咖')).toEqual([false])
    field.key('Unidentified')
    expect(
      compose(
        compositionOf(() => 'fr'),
        ['caf', 'café'],
        'café',
      ),
    ).toEqual([true, true])
  })
  it.each(['にほん', '한국', 'ቡና'])('is left alone while it is %s', (composed) => {
    expect(
      compose(
        compositionOf(() => 'en'),
        [composed],
        composed,
      ),
    ).toEqual([false])
  })
})
