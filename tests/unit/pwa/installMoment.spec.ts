import { expect, it } from 'vitest'
import { isGoodMoment } from '../../../src/pwa/installMoment'

const now = Date.parse('2026-11-21T08:00:00Z')
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString()
const good = { stored: true, installed: false, measuresOpened: 3, lastAsked: null }

it.each([
  ['once the library is stored and some measures were read', good, true],
  ['not before the app works offline', { ...good, stored: false }, false],
  ['not to who has just come', { ...good, measuresOpened: 2 }, false],
  ['not in the installed app', { ...good, installed: true }, false],
  ['not again within a fortnight', { ...good, lastAsked: daysAgo(13) }, false],
  ['again after a fortnight', { ...good, lastAsked: daysAgo(14) }, true],
  ['also when the last time was written by a clock that ran ahead', { ...good, lastAsked: daysAgo(-400) }, true],
  ['also when the last time is no time', { ...good, lastAsked: 'yesterday' }, true],
])('installing is offered %s', (_, moment, expected) => expect(isGoodMoment(moment, now)).toBe(expected))
