import { languageOf, type Language } from '../model/languages'

/** Bytes as a person counts them: 1.2 MB, 340 kB. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] =
    bytes >= 1e9
      ? (['gigabyte', 1e9] as const)
      : bytes >= 1e6
        ? (['megabyte', 1e6] as const)
        : (['kilobyte', 1e3] as const)
  return new Intl.NumberFormat(languageOf[language].written, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: bytes / size < 10 ? 1 : 0,
  }).format(bytes && Math.max(bytes / size, 0.1))
}

/** A wall-clock reading such as 2026-11-21T10:20 as the language writes it; '' for none. */
export function formatWallTime(at: string, language: Language): string {
  const time = Date.parse(`${at}Z`)
  if (Number.isNaN(time)) return ''
  return new Intl.DateTimeFormat(languageOf[language].written, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(new Date(time))
}
