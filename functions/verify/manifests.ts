import { type Contents, textOf } from './contents.ts'
import { type Code, type Finding, finding } from './findings.ts'

/** What a manifest lists: digests by path. */
type Listed = ReadonlyMap<string, string>

const isPayload = (path: string): boolean => path.startsWith('data/')
const isSignature = (path: string): boolean => path.startsWith('signatures/')
const own = 'tagmanifest-sha256.txt'

const signatureFiles = [...['signer.pem', `${own}.p7s`, 'timestamp.pem', `${own}.tsr`, `${own}.p7s.tsr`]].map(
  (name) => `signatures/${name}`,
)

/** Every manifest against every file, both ways (RFC 8493, 2.1.3 and 2.2.1), and the sums in SM3. */
export const checkManifests = (contents: Contents, required: readonly string[]): Finding[] => {
  const paths = [...contents.keys()]
  const tags = paths.filter((path) => !isPayload(path) && !isSignature(path) && path !== own)
  const payload = paths.filter(isPayload)
  const strange = paths.filter((path) => isSignature(path) && !signatureFiles.includes(path))
  return [
    ...required.filter((path) => !contents.has(path)).map((path) => finding('missing', path)),
    ...strange.map((path) => finding('added', path)),
    ...check(contents, own, { lines: sha256Lines, paths: tags, digest: 'sha256', code: 'changed' }),
    ...check(contents, 'manifest-sha256.txt', {
      lines: sha256Lines,
      paths: payload,
      digest: 'sha256',
      code: 'changed',
    }),
    ...check(contents, 'sm3/SM3SUMS', {
      lines: sm3Lines,
      paths: payload,
      digest: 'sm3',
      code: 'changed-sm3',
    }),
  ].filter(isFirst)
}

const ofEveryBag = [own, 'bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'sm3/SM3SUMS'].concat([
  'README-VERIFY.txt',
])

/** Files without which an archive of a case is none. */
export const ofCase = [...ofEveryBag, 'data/evidence-index.csv'].concat(
  ['case.json', 'case.html', 'events.jsonl', 'decisions.csv'].map((name) => `data/record/${name}`),
)

/** … a redacted one. */
export const ofRedacted = [...ofEveryBag, 'data/redacted-events.jsonl']

/** … and an index of many. */
export const ofIndex = [...ofEveryBag, 'data/index.json', 'data/index.csv'].concat(
  ['archives', 'volumes'].flatMap((what) => [`data/${what}-sha256.txt`, `data/${what}-sm3.txt`]),
)

/** … and a certificate of deletion. */
export const ofCertificate = [...ofEveryBag].concat(
  ['certificate.json', 'certificate.txt', 'files.csv', 'events.csv'].map((name) => `data/${name}`),
)

type Checking = {
  readonly lines: RegExp
  readonly paths: readonly string[]
  readonly digest: 'sha256' | 'sm3'
  readonly code: Code
}

const sha256Lines = /^(?<digest>[0-9a-f]{64}) {2}(?<path>.+)$/
const sm3Lines = /^SM3 \((?<path>.+)\) = (?<digest>[0-9a-f]{64})$/

const check = (contents: Contents, name: string, { lines, paths, digest, code }: Checking): Finding[] => {
  const listed = listedIn(textOf(contents, name), lines)
  if (!listed) return contents.has(name) ? [finding('unreadable', name)] : []
  const there = new Set(paths)
  const missing = [...listed.keys()].filter((path) => !there.has(path))
  const alike = new Map(missing.map((path) => [seen(path), path]))
  const found = new Set(paths.flatMap((path) => (listed.has(path) ? [] : (alike.get(seen(path)) ?? []))))
  return [
    ...paths.flatMap((path) => {
      const expected = listed.get(path)
      if (expected === undefined) return [finding(alike.has(seen(path)) ? 'name-form' : 'added', path)]
      return contents.get(path)?.[digest] === expected ? [] : [finding(code, path)]
    }),
    ...missing.filter((path) => !found.has(path)).map((path) => finding('missing', path)),
  ]
}

/** A name as a reader sees it: systems and programs write the same letters in several ways (UAX 15). */
const seen = (path: string): string => path.normalize('NFKC').toLowerCase()

const listedIn = (text: string | undefined, form: RegExp): Listed | undefined => {
  if (!text?.endsWith('\n')) return undefined
  const listed = new Map<string, string>()
  for (const line of text.slice(0, -1).split('\n')) {
    const { path, digest } = form.exec(line)?.groups ?? {}
    if (path === undefined || digest === undefined || listed.has(path)) return undefined
    listed.set(form === sm3Lines ? path : unescaped(path), digest)
  }
  return listed
}

/** Of a path only these three are encoded (RFC 8493, 2.1.3). */
const unescaped = (path: string): string =>
  path.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const isFirst = ({ code, where }: Finding, at: number, all: readonly Finding[]): boolean =>
  all.findIndex((one) => one.code === code && one.where === where) === at
