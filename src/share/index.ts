export { toCalendar, type CalendarDay } from './calendar'
export { toCsv, type Cell } from './csv'
export { giveFile, safeName, type Left } from './file'
export { canShare, copy, send, type Message, type Sent } from './send'
