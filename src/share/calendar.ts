/** A day to be reminded of. */
export interface CalendarDay {
  /** Stays the same for ever, so that a calendar replaces the entry instead of doubling it. */
  uid: string
  /** YYYY-MM-DD. */
  day: string
  title: string
  about?: string
  done?: boolean
}

/** RFC 5545: lines of at most 75 octets, folded between characters, ended by CRLF. */
const longestLine = 75

/**
 * Days → an iCalendar file of all-day entries with a reminder at nine that morning. @param now when the file is made
 */
export function toCalendar(days: readonly CalendarDay[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Xiangce//Notebook//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => entry(day, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('\r\n') + '\r\n'
}

function entry({ uid, day, title, about, done }: CalendarDay, stamp: string): string[] {
  const reminder = ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:PT9H', 'END:VALARM']
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(day)}`,
    `SUMMARY:${escaped(title)}`,
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
    'TRANSP:TRANSPARENT',
    ...(done ? [] : reminder),
    'END:VEVENT',
  ]
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')

/** Text may hold no bare line break, comma, semicolon or backslash, and no control character at all. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[,;]/g, '\\$&')
    .replace(/\p{Cc}/gu, '')

function folded(line: string): string {
  const size = (character: string) => new TextEncoder().encode(character).length
  let result = ''
  let octets = 0
  for (const character of line) {
    const next = size(character)
    if (octets + next > longestLine) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += next
  }
  return result
}
