import type { Answer, Field, Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { bases, type LegalBasis, type Mark } from '../bases.ts'
import { choices } from '../define.ts'

const unread: Text = {
  zh: '凭记忆列入，尚未核对原文',
  en: 'Listed from memory; not yet checked against the text',
}

/** What an act may rest on; our own policies are none. */
const citable: readonly LegalBasis[] = bases.filter(({ mark }) => mark !== 'policy')

const options: readonly Option[] = citable.map(({ id, title, mark }) => ({
  value: id,
  label: title,
  ...(mark === 'check' && { hint: unread }),
}))

/** On what an act rests; at least one. */
export const basisField: Field = choices('basis', { zh: '依据', en: 'Legal basis' }, { options, min: 1 })

const draft = 'plan-2025'
const policyDocuments: readonly string[] = ['opinion-2017-30', 'catalogue-2024']

/** How a letter leans on it: on laws; on documents of policy; on the plan only as on a draft (DOMAIN §1, row 1). */
const manners: readonly { readonly word: string; readonly has: (id: string) => boolean }[] = [
  { word: '根据', has: (id) => !policyDocuments.includes(id) && id !== draft },
  { word: '按照', has: (id) => policyDocuments.includes(id) },
  { word: '参照', has: (id) => id === draft },
]

/** A title as letters quote it; one that nobody has checked says so. */
const quoted = ({ title, mark }: LegalBasis): string => title.zh + (mark === 'check' ? '（待核）' : '')

const all = (some: readonly LegalBasis[]): string => some.map(quoted).join('、')

/** `根据法律，按照文件，参照草案`, of what was chosen; empty where nothing was. */
export const basisClause = (answer: Answer | undefined): string => {
  const chosen = citable.filter(({ id }) => Array.isArray(answer) && answer.some((one) => one === id))
  return manners
    .map(({ word, has }) => ({ word, titles: all(chosen.filter(({ id }) => has(id))) }))
    .flatMap(({ word, titles }) => (titles === '' ? [] : [word + titles]))
    .join('，')
}

/** One basis by its id as a page names it: what nobody has checked, and what is our own, says so. */
export const basisText = (id: string): Text => {
  const found = bases.find((one) => one.id === id)
  if (!found) return { zh: id, en: id }
  const { zh, en } = noted[found.mark]
  return { zh: found.title.zh + zh, en: found.title.en + en }
}

const noted: Readonly<Record<Mark, Text>> = {
  plan: { zh: '', en: '' },
  law: { zh: '', en: '' },
  policy: { zh: '（本平台配置）', en: ' (policy of this platform)' },
  check: { zh: '（待核）', en: ' (to be checked)' },
}

/** A basis in the edition that an act rests on, and where in it. */
export type Cited = {
  readonly id: string
  readonly version: string
  readonly clause?: Text | undefined
}

/** What a page or letter names: the title, where in it, and which edition; what is to be checked says so. */
export const citedText = ({ id, version, clause }: Cited): Text => {
  const basis = bases.find((one) => one.id === id)
  if (!basis) return { zh: `${id}（${version}）`, en: `${id} (${version})` }
  const { zh, en } = editionNote(basis, version)
  return {
    zh: `${basis.title.zh}${clause?.zh ?? ''}${zh}`,
    en: `${basis.title.en}${clause ? `, ${clause.en}` : ''}${en}`,
  }
}

/** Titles tell editions apart where there is only one; a text that nobody read says so in any case. */
const editionNote = ({ mark, editions }: LegalBasis, version: string): Text => {
  if (mark === 'check' || mark === 'policy') return noted[mark]
  const edition = editions.find((one) => one.version === version)
  if (!edition) return { zh: `（${version}）`, en: ` (${version})` }
  return edition.unread || editions.length > 1
    ? { zh: `（${edition.label.zh}）`, en: ` (${edition.label.en})` }
    : noted.plan
}

/** What a letter rests on, as its last sentence before the closing; empty where that is only our own rules. */
export const restingSentence = (cited: readonly Cited[]): string => {
  const citing = cited.filter(({ id }) => bases.some((one) => one.id === id && one.mark !== 'policy'))
  const parts = manners.flatMap(({ word, has }) => {
    const titles = citing.filter(({ id }) => has(id)).map((one) => citedText(one).zh)
    return titles.length === 0 ? [] : [word + titles.join('、')]
  })
  return parts.length === 0 ? '' : `办理依据：${parts.join('，')}。`
}

/** One basis by its id, as letters quote it. */
export const basisQuoted = (id: string): string => all(bases.filter((one) => one.id === id))
