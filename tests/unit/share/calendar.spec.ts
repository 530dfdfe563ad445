import { describe, expect, it } from 'vitest'
import { toCalendar } from '../../../src/share'

const now = new Date('2026-11-21T08:05:09.123Z')
const lines = (text: string) => text.split('\r\n')
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

describe('a calendar file', () => {
  const file = toCalendar(
    [{ uid: 'v-1@xiangce', day: '2026-12-31', title: '问冷库; 租金, 电费\\水费\n第二行\u0007', about: 'é'.repeat(80) }],
    now,
  )
  it('is one all-day entry with its own id, ended by CRLF', () => {
    expect(lines(file)).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:v-1@xiangce',
        'DTSTAMP:20261121T080509Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'END:VCALENDAR',
      ]),
    )
    expect(file.endsWith('\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0007]/)
  })
  it('folds lines at 75 octets, between characters', () => {
    for (const line of lines(file)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(unfolded(file)).toContain(`DESCRIPTION:${'é'.repeat(80)}`)
  })
  it('escapes what would end a value', () =>
    expect(unfolded(file)).toContain('SUMMARY:问冷库\\; 租金\\, 电费\\\\水费\\n第二行\r\n'))
  it('lets no text add a property of its own', () => {
    expect(unfolded(toCalendar([{ uid: 'u', day: '2026-01-01', title: 'x\r\nATTACH:http://evil' }], now))).not.toMatch(
      /^ATTACH/m,
    )
  })
})
