import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { certificatesIn } from './cms.ts'
import { digestBy, keysIn } from './log.ts'
import type { Hash, Hashing, Source } from './source.ts'
import { verify } from './verify.ts'
import { reportLines } from './words.ts'

/** 0 whole, 1 wrong, 2 not used rightly or not readable, 3 whole as far as can be said without certificates. */
const exitCodes = { whole: 0, wrong: 1, 'unknown-signer': 3 } as const

const usage = `用法 / Usage: node tuichu-verify.mjs <bag.zip> [--certificates <pem>] [--full <whole.zip>] [--json] [--lang zh|en]
退出码 / Exit codes: 0 通过 verified; 1 未通过 not verified; 2 用法有误或无法读取 bad usage or unreadable;
3 未提供证书，未核对签发者 whole, but no certificates were given to check the signer by`

/** Nothing could be believed then, and a good archive would be called a stranger's. */
const noCertificate =
  '这个文件中没有证书，请用网站 /verify 页提供的证书文件 / No certificate in this file; take the one that /verify offers'

/** Checks one archive from the command line and gives the exit code. */
export const run = async (args: readonly string[], print: (line: string) => void): Promise<number> => {
  const given = argumentsIn(args)
  if (!given) {
    print(usage)
    return 2
  }
  try {
    const certificates =
      given.certificates === undefined ? undefined : readFileSync(given.certificates, 'utf8')
    if (certificates !== undefined && namesNobody(certificates)) {
      print(`${noCertificate}：${given.certificates}`)
      return 2
    }
    const report = await verify(fileSource(given.file), {
      hashing: nodeHashing,
      certificates,
      now: new Date(),
      ...(given.full !== undefined && { full: fileSource(given.full) }),
    })
    if (given.json) print(JSON.stringify(report, undefined, 2))
    else for (const lang of given.langs) for (const line of reportLines(report, lang)) print(line)
    return exitCodes[report.verdict]
  } catch (fault) {
    print(`无法读取 / Cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`)
    return 2
  }
}

/** No certificate, and no key of a log, which is all that a site publishes that signs nothing. */
const namesNobody = (published: string): boolean =>
  certificatesIn(published).length + keysIn(published, digestBy(nodeHashing)).length === 0

const argumentsIn = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        certificates: { type: 'string' },
        full: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string' },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0 || !['zh', 'en', undefined].includes(values.lang))
      return undefined
    const langs =
      values.lang === undefined ? (['zh', 'en'] as const) : ([values.lang as 'zh' | 'en'] as const)
    return { file, langs, json: values.json, certificates: values.certificates, full: values.full }
  } catch {
    return undefined
  }
}

/** A file on the disk. */
const fileSource = (path: string): Source => ({
  size: statSync(path).size,
  read: (from, to) =>
    from === to ? nothing() : createReadStream(path, { start: from, end: to - 1, highWaterMark: 2 ** 20 }),
})

async function* nothing(): AsyncGenerator<Uint8Array> {}

const hash = (algorithm: string) => (): Hash => {
  const made = createHash(algorithm)
  return { update: (bytes) => made.update(bytes), hex: () => made.digest('hex') }
}

/** By Node's own OpenSSL. */
export const nodeHashing: Hashing = { sha256: hash('sha256'), sm3: hash('sm3') }
