import { openings } from '../../../forms/all.ts'
import { newestChain, newestOutline, newestTrack } from '../../../forms/registry.ts'
import { slotsIn } from '../../engine/answers.ts'
import type { Chain, Refusal, Step } from '../../engine/chain.ts'
import type { EvidenceSlot, Field, Form, Outline, Page } from '../../engine/form.ts'
import { filingOffice, leadOffice, type OrganRef } from '../../engine/organ.ts'
import type { Text } from '../../engine/text.ts'
import type {
  DefinitionView,
  FieldLine,
  Filer,
  PageLines,
  SlotLine,
  StepLine,
} from '../views/definition/view.ts'
import { agreementWords } from './agreement.ts'
import { basisLines } from './basis.ts'
import { conditionWords } from './condition-words.ts'
import { kindWords, limitsOf, needOf, optionsOf, slotRules } from './field-words.ts'
import { inARow, officeName, quoted } from './track-words.ts'

/** All that a definition says, in words: fields, evidence, declarations, who files and who decides. */
export const definitionView = (form: Form, chain: Chain | undefined, today: string): DefinitionView => ({
  id: form.id,
  version: form.version,
  title: form.title,
  intro: form.intro,
  by: filedBy(form),
  outcome: outcomesOf(form),
  basis: basisLines(form, today).map(({ on, when, ...line }) => ({
    ...line,
    ...(when && { when: conditionWords(when, form) }),
    ...(on && { on: inARow(on.flatMap((id) => newestTrack(id)?.title ?? [])) }),
  })),
  pages: form.pages.map((page) => pageLines(page, form)),
  rules: form.rules.length,
  ...(chain && {
    chain: {
      id: chain.id,
      version: chain.version,
      title: chain.title,
      steps: chain.steps.map((step) => stepLine(step, chain, form)),
      resubmit:
        chain.resubmit === 'where-it-was'
          ? { zh: '补正后可以从退回的环节继续', en: 'A correction may go on at the step that returned it' }
          : { zh: '补正后从第一个环节重新审批', en: 'A correction is decided anew from the first step' },
    },
  }),
})

/** The chain that a filing of the form would go through today; the opening of a case has none. */
export const chainFor = ({ chain }: Outline): Chain | undefined => newestChain(chain)

/** Who fills a form in; a case is opened by an office, though its form names none. */
export const filerOf = ({ id, by, from }: Pick<Outline, 'id' | 'by' | 'from'>): Filer => {
  if (from === 'public') return 'public'
  return by || openings.some((opening) => opening.id === id) ? 'organ' : 'enterprise'
}

/** The same in words, with the organs whose officers it is. */
export const filedBy = (form: Pick<Outline, 'id' | 'by' | 'from'>): Text => {
  const filer = filerOf(form)
  if (filer === 'organ') return form.by ? inARow(form.by.map(organWords)) : officeWords(leadOffice)
  return filer === 'public'
    ? { zh: '任何人，不需要登录', en: 'Anybody, without signing in' }
    : { zh: '企业', en: 'The enterprise' }
}

const organWords = ({ level, office }: OrganRef): Text => {
  const name = officeWords(office)
  if (typeof level !== 'string')
    return { zh: `县级或市级${name.zh}`, en: `${name.en} (county or city, as the filing says)` }
  return level === 'county'
    ? { zh: `县级${name.zh}`, en: `${name.en} (county)` }
    : { zh: `市级${name.zh}`, en: `${name.en} (city)` }
}

const officeWords = (office: string): Text => {
  if (office === leadOffice) return { zh: '牵头部门', en: 'The office that leads the case' }
  if (office === filingOffice) return { zh: '提交单位', en: 'The organ that files it' }
  return officeName(office)
}

const outcomesOf = ({ letter, served, export: file, recalls = [], repeats }: Form): Text[] => [
  ...(letter
    ? [{ zh: `通过后形成文书${quoted(letter).zh}`, en: `Accepted, it becomes a letter: ${letter.en}` }]
    : []),
  ...(served ? [{ zh: '文书送达企业', en: 'The letter is for the enterprise' }] : []),
  ...(file ? [{ zh: `通过后生成${quoted(file).zh}`, en: `Accepted, it yields a file: ${file.en}` }] : []),
  ...(recalls.length > 0 ? [recallWords(recalls)] : []),
  ...(repeats ? [{ zh: '可以分别多次提交', en: 'May be filed several times' }] : []),
]

const recallWords = (recalls: readonly string[]): Text => {
  const titles = inARow(recalls.flatMap((id) => newestOutline(id)?.title ?? []).map(quoted))
  return { zh: `引用本案已通过的${titles.zh}`, en: `It looks at what was accepted of ${titles.en}` }
}

const pageLines = (page: Page, form: Form): PageLines => ({
  id: page.id,
  title: page.title,
  ...(page.intro && { intro: page.intro }),
  fields: page.fields.map((field) => fieldLine(field, form)),
  slots: (page.evidence ?? []).map((slot) => slotLine(slot, form)),
})

const fieldLine = (field: Field, form: Form, path = '', row: readonly Field[] = []): FieldLine => {
  const id = `${path}${field.id}`
  return {
    id,
    field,
    kind: kindWords[field.kind],
    need: needOf(field),
    limits: [...limitsOf(field), ...startWords(field)],
    options: optionsOf(field).map(({ label }) => label),
    isPublic: field.public === true,
    ...(field.when && { when: conditionWords(field.when, form, row) }),
    parts:
      field.kind === 'group' ? field.fields.map((part) => fieldLine(part, form, `${id}.`, field.fields)) : [],
  }
}

const startWords = (field: Field): Text[] =>
  field.start || (field.kind === 'group' && field.prefill)
    ? [{ zh: '预填案件中的内容，可以修改', en: 'Filled in from the case, may be changed' }]
    : []

const slotLine = (slot: EvidenceSlot, form: Form): SlotLine => ({
  slot,
  rules: slotRules(slot, slotsIn(form)),
  ...(slot.when && { when: conditionWords(slot.when, form) }),
})

const stepLine = (step: Step, chain: Chain, form: Form): StepLine => ({
  id: step.id,
  title: step.title,
  organs: step.organs.map(organWords),
  workingDays: step.workingDays,
  ...(step.guidance && { guidance: step.guidance }),
  ...(step.when && { when: conditionWords(step.when, form) }),
  rules: [
    ...(step.organs.length > 1 ? [agreementWords(step.agree ?? 'all', step.organs.length)] : []),
    refusalWords(step.refusal, chain),
    ...(step.notSameAs?.length ? [apartWords(step.notSameAs, chain)] : []),
    ...(step.highStakes
      ? [{ zh: '重要决定，须再次确认身份', en: 'High-stakes: whoever decides proves themselves again' }]
      : []),
  ],
})

const refusalWords = (refusal: Refusal, chain: Chain): Text => {
  if (refusal === 'ends') return { zh: '不同意即终止', en: 'A refusal ends the filing' }
  if (refusal === 'to-enterprise')
    return { zh: '不同意的退回提交人', en: 'A refusal sends it back to whoever filed it' }
  const title = titleOf(refusal.to, chain)
  return { zh: `不同意的退回${quoted(title).zh}`, en: `A refusal sends it back to ${quoted(title).en}` }
}

const apartWords = (steps: readonly string[], chain: Chain): Text => {
  const titles = inARow(steps.map((id) => quoted(titleOf(id, chain))))
  return { zh: `签署人不得与${titles.zh}相同`, en: `Not by anyone who signed ${titles.en}` }
}

const titleOf = (id: string, { steps }: Chain): Text =>
  steps.find((step) => step.id === id)?.title ?? { zh: id, en: id }
