/**
 * Our ZIP writer beside libraries and programs, in one run: MB/s and the largest memory of each, in a process of
 * its own, from files on disk to nowhere, nothing compressed. `node test/bench/zip.ts [scale] [writer ...]`: 1 is
 * 500 files of 2 MB and 50,000 files of 20 KB, 0.1 a tenth of them. The libraries are installed by npm into a
 * temporary folder. It decides nothing.
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { build } from 'esbuild'

const [scale = '1', ...only] = process.argv.slice(2)
const MB = 1_000_000
const corpora = [
  { title: '500 × 2 MB', count: 500, size: 2 * MB },
  { title: '50,000 × 20 KB', count: 50_000, size: 20_000 },
]
const libraries = ['archiver@8.0.0', 'yazl@3.3.1', 'zip-stream@7.0.5', 'client-zip@2.5.1', 'fflate@0.8.3']
const programs: Readonly<Record<string, string>> = {
  'zip -0': 'zip -q -0 -r - .',
  tar: 'tar -cf - .',
}

const folder = mkdtempSync(join(tmpdir(), 'tuichu-zip-'))
/** Bundled, as functions are: what Node needs to read TypeScript is no memory of a writer. */
const child = join(folder, 'zip-writer.mjs')

/** Files that no two of which are alike, and beside them what intake would know: sizes and checksums. */
const makeCorpus = (name: string, count: number, size: number): string => {
  const files = join(folder, name)
  mkdirSync(files)
  const bytes = Buffer.alloc(size, 'neither so short nor so plain that a disk would take it for nothing. ')
  const index = Buffer.alloc(count * 18)
  for (let no = 0; no < count; no += 1) {
    bytes.writeUInt32LE(no, 0)
    const path = `${String(no).padStart(6, '0')}.jpg`
    writeFileSync(join(files, path), bytes)
    index.write(path, no * 18, 'latin1')
    index.writeUInt32LE(size, no * 18 + 10)
    index.writeUInt32LE(crc32(bytes), no * 18 + 14)
  }
  writeFileSync(join(folder, `${name}.index`), index)
  return name
}

type Result = { readonly seconds: number; readonly memory: number; readonly bytes?: number }

/** Peak memory in MB as Linux counts it for a process: read while it lives. */
const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const watched = async (command: string, args: readonly string[], cwd: string): Promise<Result> => {
  const began = process.hrtime.bigint()
  const running = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  let memory = 0
  const timer = setInterval(() => {
    memory = Math.max(memory, peakOf(running.pid ?? 0))
  }, 5)
  let bytes = 0
  let said = ''
  running.stdout.on('data', (piece: Buffer) => {
    bytes += piece.length
    if (command === process.execPath) said += piece
  })
  const code = await new Promise((resolve) => running.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
  if (command === process.execPath) return JSON.parse(said) as Result
  return { seconds: Number(process.hrtime.bigint() - began) / 1e9, memory, bytes }
}

const write = (writer: string, name: string): Promise<Result> => {
  const program = programs[writer]
  const files = join(folder, name)
  if (program) return watched('sh', ['-c', `exec ${program}`], files)
  return watched(process.execPath, [child, writer, files, join(folder, `${name}.index`), folder], files)
}

const run = async (): Promise<void> => {
  const writers = ['ours', ...libraries.map((one) => one.split('@')[0] ?? ''), ...Object.keys(programs)]
  const asked = writers.filter((one) => only.length === 0 || only.includes(one))
  await build({
    entryPoints: [join(import.meta.dirname, 'zip-writer.ts')],
    outfile: child,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--no-save', '--silent', '--ignore-scripts', ...libraries], { cwd: folder })
  for (const { title, count, size } of corpora) {
    const many = Math.max(1, Math.round(count * Number(scale)))
    const corpus = makeCorpus(`${size}`, many, size)
    const half = makeCorpus(`${size}-half`, Math.ceil(many / 2), size)
    const rows = await measured(asked, corpus, many * size)
    const [empty, less] = [await write('nothing', corpus), await write('ours', half)]
    console.log(`\n${title}${scale === '1' ? '' : `, scaled by ${scale}`} (${many} files)`)
    console.table(rows)
    console.log(
      `of it ${empty.memory.toFixed(0)} MB are Node and the list of files; ours with half as many: ${less.memory.toFixed(0)} MB`,
    )
    for (const name of [corpus, half]) rmSync(join(folder, name), { recursive: true })
  }
}

const measured = async (asked: readonly string[], corpus: string, size: number) => {
  const rows: Record<string, { 'MB/s': number; 'memory, MB': number }> = {}
  // Once for nothing, so that all read from memory what the first would have read from the disk.
  await write('tar', corpus)
  for (const writer of asked) {
    const { seconds, memory, bytes = 0 } = await write(writer, corpus)
    if (bytes < size) throw new Error(`${writer} wrote ${bytes} bytes of ${size}`)
    rows[writer] = { 'MB/s': Math.round(size / MB / seconds), 'memory, MB': Math.round(memory) }
  }
  return rows
}

await run().finally(() => rmSync(folder, { recursive: true }))
