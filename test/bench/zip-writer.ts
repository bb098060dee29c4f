/** One writer in a process of its own: all files of a folder as a stored ZIP to nowhere; see `zip.ts`. */
import {
  closeSync,
  createReadStream,
  openAsBlob,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { planZip, sliceZip, type ZipEntry } from '../../functions/evidence/archive/zip.ts'

const [writer = '', folder = '', indexFile = '', installed = ''] = process.argv.slice(2)

type File = { readonly path: string; readonly size: number; readonly crc32: number }

/** A path of ten letters, the size and the checksum of each: as objects they are more than what a writer keeps of them. */
const index = readFileSync(indexFile)
const count = index.length / 18
const fileAt = (no: number): File => {
  const from = 18 * no
  return {
    path: index.toString('latin1', from, from + 10),
    size: index.readUInt32LE(from + 10),
    crc32: index.readUInt32LE(from + 14),
  }
}
function* files() {
  for (let no = 0; no < count; no += 1) yield fileAt(no)
}

const at = (path: string): string => join(folder, path)
const require = createRequire(join(installed, 'package.json'))

let bytes = 0
const nowhere = () =>
  new Writable({
    write(piece: Uint8Array, _, done) {
      bytes += piece.length
      done()
    },
  })

type Stream = NodeJS.ReadableStream & { on(event: string, does: (...given: never[]) => void): unknown }

/** As large as the parts in which archives are sent. */
const partBytes = 5 * 2 ** 20

/** The plan, and its parts filled one after the other in one buffer. */
const ours = async (): Promise<void> => {
  const entryAt = (no: number): ZipEntry<File> => {
    const file = fileAt(no)
    return { name: file.path, size: file.size, crc32: file.crc32, content: file }
  }
  const plan = planZip({ length: count, at: entryAt })
  const buffer = Buffer.allocUnsafeSlow(partBytes)
  for (let from = 0; from < plan.size; from += partBytes) {
    for (const slice of sliceZip(plan, from, Math.min(from + partBytes, plan.size))) {
      const into = buffer.subarray(slice.at - from, slice.at - from + slice.size)
      if (slice.kind === 'bytes') into.set(slice.bytes)
      else {
        const file = openSync(at(slice.source.path), 'r')
        const read = readSync(file, into, 0, slice.size, slice.from)
        closeSync(file)
        if (read < slice.size) throw new Error(`${slice.source.path} ends early`)
      }
      bytes += slice.size
    }
  }
}

const archiver = async (): Promise<void> => {
  const { ZipArchive } = await import(require.resolve('archiver'))
  const archive = new ZipArchive({ store: true })
  const out = nowhere()
  archive.pipe(out)
  for (const { path } of files()) archive.file(at(path), { name: path })
  await Promise.all([archive.finalize(), finished(out)])
}

const yazl = async (): Promise<void> => {
  const { ZipFile } = require('yazl')
  const zip = new ZipFile()
  for (const { path } of files()) zip.addFile(at(path), path, { compress: false })
  zip.end()
  await finished((zip.outputStream as Stream).pipe(nowhere()))
}

const zipStream = async (): Promise<void> => {
  const { default: ZipStream } = await import(require.resolve('zip-stream'))
  const zip = new ZipStream({ store: true })
  const out = nowhere()
  zip.pipe(out)
  for (const { path } of files())
    await new Promise<void>((resolve, reject) => {
      zip.entry(createReadStream(at(path)), { name: path, store: true }, (fault: unknown) =>
        fault ? reject(fault) : resolve(),
      )
    })
  zip.finish()
  await finished(out)
}

const clientZip = async (): Promise<void> => {
  const { makeZip } = await import(require.resolve('client-zip'))
  async function* inputs() {
    for (const { path, size } of files())
      yield { name: path, size, lastModified: new Date(0), input: (await openAsBlob(at(path))).stream() }
  }
  for await (const piece of makeZip(inputs())) bytes += (piece as Uint8Array).length
}

const fflate = async (): Promise<void> => {
  const { Zip, ZipPassThrough } = require('fflate')
  const zip = new Zip((fault: unknown, piece: Uint8Array) => {
    if (fault) throw fault
    bytes += piece.length
  })
  for (const { path } of files()) {
    const entry = new ZipPassThrough(path)
    zip.add(entry)
    entry.push(readFileSync(at(path)), true)
  }
  zip.end()
}

const nothing = async (): Promise<void> => {}

const writers: Readonly<Record<string, () => Promise<void>>> = {
  nothing,
  ours,
  archiver,
  yazl,
  fflate,
  'zip-stream': zipStream,
  'client-zip': clientZip,
}

/** Linux starts the peak of a process with that of the one which started it, unless it is told to forget. */
writeFileSync('/proc/self/clear_refs', '5')

/** In MB. */
const peak = (): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024

const began = process.hrtime.bigint()
await writers[writer]?.()
const seconds = Number(process.hrtime.bigint() - began) / 1e9
const memory = peak()
process.stdout.write(JSON.stringify({ seconds, memory, bytes }))
