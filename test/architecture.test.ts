import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const packages = (...names: string[]) => names

const aws = packages('@aws-sdk/')
const pure = packages('zod', 'temporal-polyfill', 'big.js', 'canonicalize', 'node:crypto')

/** The table of the README: what a folder may import, besides itself. The longest matching folder counts. */
const rules: Record<string, readonly string[]> = {
  'functions/engine': pure,
  forms: ['functions/engine', ...pure],
  'functions/store': ['functions/engine', 'forms/define.ts', 'zod', 'node:', ...aws],
  'functions/evidence': [
    'functions/engine',
    'forms/define.ts',
    'zod',
    'canonicalize',
    'file-type',
    'exifreader',
    '@jsquash/',
    'libheif-js',
    'pkijs',
    'asn1js',
    '@smithy/',
    'node:',
    ...aws,
  ],
  'functions/verify': [
    'functions/engine',
    'functions/evidence/archive/csv.ts',
    'functions/evidence/archive/zip-records.ts',
    'functions/register/log/checkpoint.ts',
    'functions/register/log/note.ts',
    'functions/register/log/proof-text.ts',
    'canonicalize',
    'pkijs',
    'asn1js',
    '@noble/hashes/',
    'node:',
  ],
  'functions/importing': [
    'functions/engine',
    'functions/evidence/archive/csv.ts',
    'functions/evidence/archive/zip-whole.ts',
    'read-excel-file',
    'big.js',
    'node:',
  ],
  'functions/register': ['functions/engine', 'functions/store', 'forms/define.ts', 'zod', 'node:', ...aws],
  'functions/mail': ['functions/engine', 'functions/store', 'forms/define.ts', 'zod', 'nodemailer', ...aws],
  'functions/web/views': [
    'functions/engine',
    'forms',
    'preact',
    'preact-render-to-string',
    '@dagrejs/dagre',
    'uqr',
    'tuichu:asset-paths',
  ],
  'functions/web/views/sending': ['functions/web/views/form/sending-words.ts', '@uppy/', '@noble/hashes/'],
  'functions/web': [
    'functions',
    'forms',
    'zod',
    'preact',
    'preact-render-to-string',
    '@middy/',
    '@simplewebauthn/server',
    'write-excel-file',
    'aws-lambda',
    'tuichu:assets',
    'tuichu:letter-style',
    'node:',
    ...aws,
  ],
  'functions/handlers': [
    'functions',
    'forms',
    'zod',
    'preact',
    '@middy/',
    'aws-lambda',
    'tuichu:verify-program',
    'tuichu:verify-script',
    'tuichu:codecs',
    'canonicalize',
    'node:',
    ...aws,
  ],
  'infra/local': [
    'infra',
    'functions',
    'forms',
    '@20minutes/s3rver',
    'aws-ses-v2-local',
    'mailparser',
    'aws-lambda',
    'esbuild',
    'zod',
    'node:',
    ...aws,
  ],
  infra: [
    'cdk.json',
    'functions/store',
    'functions/engine/people.ts',
    'functions/evidence/signing',
    'aws-cdk-lib',
    'constructs',
    'cdk-nag',
    'esbuild',
    'govuk-frontend',
    'zod',
    'node:',
    ...aws,
  ],
}

const folderOf = (path: string): string | undefined =>
  Object.keys(rules)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0]

/** Of the folders that the rules are about: what other tests make and remove beside them may vanish while it is read. */
const sources = ['forms', 'functions', 'infra']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))

const importsOf = (path: string): string[] => {
  const text = readFileSync(join(root, path), 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '').map((name) => resolved(path, name))
}

const resolved = (from: string, name: string): string =>
  name.startsWith('.') ? relative(root, resolve(root, dirname(from), name)) : name

const isAllowed = (folder: string, name: string): boolean =>
  [folder, ...(rules[folder] ?? [])].some((allowed) =>
    allowed.endsWith('/') || allowed.endsWith(':')
      ? name.startsWith(allowed)
      : name === allowed || name.startsWith(`${allowed}/`),
  )

describe('the import table', () => {
  test('covers every source file', () => {
    expect(sources.filter((path) => !folderOf(path))).toEqual([])
  })

  test.each(Object.keys(rules))('%s imports only what the table allows', (folder) => {
    const broken = sources
      .filter((path) => folderOf(path) === folder)
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => !isAllowed(folder, name))
          .map((name) => `${path} → ${name}`),
      )
    expect(broken).toEqual([])
  })

  test('has no cycle', () => {
    const graph = new Map(
      sources.map((path) => [path, importsOf(path).filter((name) => sources.includes(name))]),
    )
    expect(cycleIn(graph)).toBeUndefined()
  })

  test('zod is imported whole by name only, so that its locales stay out of the bundles', () => {
    const named = sources.filter((path) =>
      /import \{[^}]*\} from 'zod'/.test(readFileSync(join(root, path), 'utf8')),
    )
    expect(named).toEqual([])
  })
})

const cycleIn = (graph: ReadonlyMap<string, readonly string[]>): string[] | undefined => {
  const done = new Set<string>()
  const walk = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return undefined
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...path, node])
      if (cycle) return cycle
    }
    done.add(node)
    return undefined
  }
  for (const node of graph.keys()) {
    const cycle = walk(node, [])
    if (cycle) return cycle
  }
  return undefined
}
