import { inMemory } from '../../support/storage'
import { describe, expect, it } from 'vitest'
import { fitted, fittedPhoto, imageSizeOf } from '../../../src/notebook/photos/imageSize'
import { isBackupDue, markBackedUp, markChanged, readMark } from '../../../src/notebook/backupMark'
import { plainName } from '../../../src/notebook/attachments'

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
const uint32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const heads: Record<string, number[]> = {
  png: [0x89, ...ascii('PNG\r\n\u001a\n'), 0, 0, 0, 13, ...ascii('IHDR'), ...uint32(30_000), ...uint32(20_000)],
  gif: [...ascii('GIF89a'), 0x40, 0x01, 0xf0, 0x00],
  jpeg: [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0],
  webpLossy: [
    ...ascii('RIFF'),
    0,
    0,
    0,
    0,
    ...ascii('WEBPVP8 '),
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0x9d,
    1,
    0x2a,
    0x40,
    0x01,
    0xf0,
    0x00,
  ],
  webpExtended: [...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WEBPVP8X'), 0, 0, 0, 0, 0, 0, 0, 0, 0x3f, 0x01, 0, 0xef, 0, 0],
  heic: [
    0,
    0,
    0,
    24,
    ...ascii('ftypheic'),
    ...Array<number>(12).fill(0),
    ...ascii('ispe'),
    0,
    0,
    0,
    0,
    ...uint32(512),
    ...uint32(512),
    ...ascii('ispe'),
    0,
    0,
    0,
    0,
    ...uint32(4032),
    ...uint32(3024),
  ],
}

describe('the size of a picture, from its head alone', () => {
  it.each([
    ['png', 30_000, 20_000, 'image/png'],
    ['gif', 320, 240, 'image/gif'],
    ['jpeg', 4000, 3000, 'image/jpeg'],
    ['webpLossy', 320, 240, 'image/webp'],
    ['webpExtended', 320, 240, 'image/webp'],
    ['heic', 4032, 3024, 'image/heic'],
  ])('%s', (form, width, height, type) =>
    expect(imageSizeOf(new Uint8Array(heads[form]!))).toEqual({ width, height, type }),
  )
  it('is unknown for what is no picture, or ends too early', () => {
    expect(imageSizeOf(new TextEncoder().encode('<html><svg onload=alert(1)>'))).toBeUndefined()
    expect(imageSizeOf(new Uint8Array())).toBeUndefined()
    for (const head of Object.values(heads))
      expect(imageSizeOf(new Uint8Array(head.slice(0, 10)))).toSatisfy(
        (size?: { type: string }) => !size || size.type === 'image/gif',
      )
  })
})

it('photos shrink to their longer side and never grow', () => {
  expect(fitted(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 })
  expect(fitted(3000, 4000, 1600)).toEqual({ width: 1200, height: 1600 })
  expect(fitted(800, 600, 1600)).toEqual({ width: 800, height: 600 })
  expect(fitted(100_000, 1, 1600)).toEqual({ width: 1600, height: 1 })
})

it('names of files lose what turns or breaks a line', () => {
  expect(plainName('photo\u202Egpj.exe\n')).toBe('photogpj.exe')
})

describe('the reminder of a backup', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 10, number))
  const rows = new Map<string, string>()
  const storage = inMemory(rows)
  it('comes a week after the first change that no backup holds', () => {
    expect(isBackupDue(readMark(storage), day(30))).toBe(false)
    markChanged(day(1), storage)
    markChanged(day(7), storage)
    expect([isBackupDue(readMark(storage), day(7)), isBackupDue(readMark(storage), day(8))]).toEqual([false, true])
    markBackedUp(day(9), storage)
    expect(readMark(storage)).toEqual({ at: day(9).toISOString() })
    expect(isBackupDue(readMark(storage), day(30))).toBe(false)
  })
  it('does not wait for a clock that stood years ahead once and was put right', () => {
    rows.clear()
    markChanged(new Date('2035-01-01T00:00:00Z'), storage)
    markChanged(day(1), storage)
    expect(isBackupDue(readMark(storage), day(8))).toBe(true)
  })
  it('survives spoilt storage', () => {
    rows.set('xiangce.backup', '{"at":5,"changedSince":"never"')
    expect(readMark(storage)).toEqual({})
  })
})

describe('the size a photo is kept at', () => {
  it('has a longest side for the pictures of a camera', () => {
    expect(fittedPhoto(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 })
    expect(fittedPhoto(800, 600, 1600)).toEqual({ width: 800, height: 600 })
  })
  it('keeps a long screenshot wide enough to be read, within a budget of pixels', () => {
    const { width, height } = fittedPhoto(1962, 13_102, 1600)
    expect(width).toBeGreaterThan(700)
    expect(width * height).toBeLessThan(4_100_000)
    expect(fittedPhoto(1080, 2340, 1600)).toEqual({ width: 1080, height: 2340 })
  })
})
