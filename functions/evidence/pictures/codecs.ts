import { readFile } from 'node:fs/promises'

/** Where the WebAssembly of each codec lies on disk. */
export type CodecFiles = Readonly<Record<'jpeg' | 'png' | 'webp' | 'heif' | 'toWebp', string>>

/** A decoded picture: red, green, blue and opacity of each pixel, row by row. */
export type Raster = {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** Decodes a picture of a sniffed type; throws where it is broken. */
export const decoded = async (codecs: CodecFiles, type: string, bytes: Uint8Array): Promise<Raster> => {
  switch (type) {
    case 'image/jpeg':
      return jpeg(codecs, bytes)
    case 'image/png':
      return png(codecs, bytes)
    case 'image/webp':
      return webp(codecs, bytes)
    case 'image/heic':
    case 'image/heif':
      return heif(codecs, bytes)
  }
  throw new Error(`No codec for ${type}`)
}

/** A WebP of the picture alone: no EXIF, no place, no profile. */
export const toWebp = async (codecs: CodecFiles, { width, height, data }: Raster): Promise<Buffer> => {
  const { default: encode, init } = await import('@jsquash/webp/encode.js')
  await init(await withWasm(codecs.toWebp))
  const picture = { data, width, height, colorSpace: 'srgb' } as ImageData
  return Buffer.from(await encode(picture, { quality: 78 }))
}

const jpeg = async (codecs: CodecFiles, bytes: Uint8Array): Promise<Raster> => {
  const { default: decode, init } = await import('@jsquash/jpeg/decode.js')
  await init(await withWasm(codecs.jpeg))
  return decode(bytes as unknown as ArrayBuffer)
}

const webp = async (codecs: CodecFiles, bytes: Uint8Array): Promise<Raster> => {
  const { default: decode, init } = await import('@jsquash/webp/decode.js')
  await init(await withWasm(codecs.webp))
  return decode(bytes as unknown as ArrayBuffer)
}

/** Built for browsers, whose class of a picture Node has not. */
const png = async (codecs: CodecFiles, bytes: Uint8Array): Promise<Raster> => {
  const browser = globalThis as { ImageData?: unknown }
  browser.ImageData ??= class {
    readonly data: Uint8ClampedArray
    readonly width: number
    readonly height: number
    constructor(data: Uint8ClampedArray, width: number, height: number) {
      this.data = data
      this.width = width
      this.height = height
    }
  }
  const { default: decode, init } = await import('@jsquash/png/decode.js')
  await init(await compiled(codecs.png))
  return decode(bytes as unknown as ArrayBuffer)
}

/** Turned as the file says, for a HEIC's own properties are part of its picture (ISO/IEC 23008-12, 6.5.10). */
const heif = async (codecs: CodecFiles, bytes: Uint8Array): Promise<Raster> => {
  const { default: load } = await import('libheif-js/libheif-wasm/libheif.js')
  const library = await load(await withWasm(codecs.heif))
  const images = new library.HeifDecoder().decode(bytes)
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (!image) throw new Error('No picture in the HEIC')
  const [width, height] = [image.get_width(), image.get_height()]
  const empty: Raster = { width, height, data: new Uint8ClampedArray(width * height * 4) }
  const { promise, resolve } = Promise.withResolvers<Raster | null>()
  image.display(empty, resolve)
  const shown = await promise
  if (!shown) throw new Error('The picture in the HEIC cannot be decoded')
  return shown
}

const modules = new Map<string, Promise<WebAssembly.Module>>()

/** Compiled once a process. */
const compiled = (path: string): Promise<WebAssembly.Module> => {
  const module = modules.get(path) ?? readFile(path).then((bytes) => WebAssembly.compile(bytes))
  modules.set(path, module)
  return module
}

/** A fresh memory for each picture: what a broken one left behind is gone with it. */
const withWasm = async (path: string) => {
  const module = await compiled(path)
  return {
    // Without it they reckon an address for a file that is never loaded, and in a bundle there is none to start from.
    locateFile: (file: string) => file,
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: never) => void) => {
      const instance = new WebAssembly.Instance(module, imports)
      done(instance as never)
      return instance.exports
    },
  }
}
