import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const inPackage = (name: string, path: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), path)

/** The WebAssembly of the picture codecs in their packages. */
export const codecFiles = {
  jpeg: inPackage('@jsquash/jpeg', 'codec/dec/mozjpeg_dec.wasm'),
  png: inPackage('@jsquash/png', 'codec/pkg/squoosh_png_bg.wasm'),
  webp: inPackage('@jsquash/webp', 'codec/dec/webp_dec.wasm'),
  toWebp: inPackage('@jsquash/webp', 'codec/enc/webp_enc_simd.wasm'),
  heif: inPackage('libheif-js', 'libheif-wasm/libheif.wasm'),
} as const

/**
 * libheif is under the LGPL 3: its WebAssembly stays a file of its own, unchanged, which can be replaced, and its
 * licence goes wherever it goes.
 */
const licence = inPackage('libheif-js', 'libheif-wasm/LICENSE')

const entries = Object.entries(codecFiles)

/** The module `tuichu:codecs` within a bundle: the files are copied beside it. */
export const codecsBeside = (): string =>
  [
    "import { join } from 'node:path'",
    ...entries.map(([name, path]) => `import ${name} from ${JSON.stringify(path)}`),
    `import licence from ${JSON.stringify(licence)}`,
    `export const codecs = { ${entries.map(([name]) => `${name}: join(__dirname, ${name})`).join(', ')} }`,
    'export const licences = [join(__dirname, licence)]',
  ].join('\n')

/** The same where nothing is bundled. */
export const codecsInPlace = (): string => `export const codecs = ${JSON.stringify(codecFiles)}`
