import { photoSide, thumbnailSide } from '../attachments'
import { fitted, fittedPhoto, imageSizeOf, mostPixels, type ImageSize } from './imageSize'

/**
 * Why a picture is not taken: no picture, one that would fill the phone's memory, or a form this browser cannot read.
 */
export type PhotoProblem = 'no-picture' | 'too-many-pixels' | 'unreadable'

export interface SmallPhoto {
  data: ArrayBuffer
  thumbnail: ArrayBuffer
  width: number
  height: number
}

const headBytes = 256 * 1024
/** Good enough to read small print in a 1,600-pixel photo, about 300 kB. */
const quality = 0.82
const thumbnailQuality = 0.7

/** Whether a file is a picture, by what it says or by its head: pictures are drawn anew, whatever way they come. */
export async function isPicture(file: Blob): Promise<boolean> {
  if (/^image\//.test(file.type)) return true
  return imageSizeOf(new Uint8Array(await file.slice(0, headBytes).arrayBuffer())) !== undefined
}

/**
 * Makes a photo small: at most 1,600 pixels a side, long screenshots by a budget of pixels, JPEG, upright, and drawn
 * anew, so that place, time and device that the camera wrote into the file (EXIF) are gone. Of an animation the first
 * picture remains.
 */
export async function shrinkPhoto(file: Blob): Promise<SmallPhoto | { problem: PhotoProblem }> {
  const size = imageSizeOf(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()))
  if (!size) return { problem: 'no-picture' }
  if (size.width * size.height > mostPixels) return { problem: 'too-many-pixels' }
  let picture: ImageBitmap | HTMLImageElement
  try {
    picture = await decode(file, size)
  } catch {
    return { problem: 'unreadable' }
  }
  try {
    const photo = await draw(picture, (width, height) => fittedPhoto(width, height, photoSide), quality)
    const thumbnail = await draw(picture, (width, height) => fitted(width, height, thumbnailSide), thumbnailQuality)
    return { data: photo.data, thumbnail: thumbnail.data, width: photo.width, height: photo.height }
  } catch {
    return { problem: 'unreadable' }
  } finally {
    if ('close' in picture) picture.close()
  }
}

/** Asks the decoder for no more pixels than needed; browsers that know no such limit get the plain way. */
async function decode(file: Blob, size: ImageSize): Promise<ImageBitmap | HTMLImageElement> {
  const small = fittedPhoto(size.width, size.height, photoSide)
  try {
    return await createImageBitmap(file, {
      imageOrientation: 'from-image',
      resizeWidth: small.width,
      resizeQuality: 'high',
    })
  } catch {
    return decodeByElement(new Blob([file], { type: size.type }))
  }
}

async function decodeByElement(file: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return image
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
}

type Fit = (width: number, height: number) => { width: number; height: number }

async function draw(picture: ImageBitmap | HTMLImageElement, fit: Fit, grade: number) {
  const size = 'naturalWidth' in picture ? { width: picture.naturalWidth, height: picture.naturalHeight } : picture
  const { width, height } = fit(size.width, size.height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  // JPEG knows no transparency; without this it turns black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', grade))
  canvas.width = canvas.height = 0
  if (!blob) throw new Error('no picture came of it')
  return { data: await blob.arrayBuffer(), width, height }
}
