import { newestChain } from '../../forms/registry.ts'
import { freeze } from '../engine/answers.ts'
import type { Filing } from '../engine/case.ts'
import { Failure } from './failure.ts'
import { checkHref, type Filling } from './filling/filling.ts'
import { filingNamed } from './models/filing.ts'
import { draftLetter, signedLetter } from './models/letter.ts'
import type { SiteResponse } from './response.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'
import { show } from './show.ts'
import { letterView } from './views/pages/letter.tsx'
import { headOf, type Visit } from './visit.ts'

const toCase = { zh: '返回案件', en: 'Back to the case' }

type Reader = {
  readonly sees?: (filing: Filing) => boolean
  /** Auditors get the document in the archive alone. */
  readonly showsEvidence?: boolean
}

/** The signed letter of the filing in the path, to read and print; `base` is the address of its case. */
export const letterPage = async (
  visit: Visit,
  base: string,
  { sees = () => true, showsEvidence = true }: Reader = {},
): Promise<SiteResponse> => {
  const head = headOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const log = await services().cases.history(head.id)
  const letter = sees(filing) ? await signedLetter(head.state, filing, log) : undefined
  if (!letter) throw new Failure(404)
  const isKept =
    showsEvidence && log.some(({ event }) => event.type === 'LetterKept' && event.filing === filing.no)
  const view = letterView(letter.content, letter.facts, {
    back: { href: base, text: toCase },
    address: `${settings().BASE_URL}/my/cases/${head.id}/letters/${filing.no}`,
    ...(isKept && { file: `${base}/evidence/letter-${filing.no}` }),
  })
  return show(visit, view)
}

/** The letter that a draft would make. */
export const draftLetterPage = async (visit: Visit, filling: Filling): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { form, draft, context } = filling
  const chain = newestChain(form.chain)
  if (!form.letter || !chain) throw new Failure(404)
  const act = { form: draft.form, chain: { id: chain.id, version: chain.version }, by: draft.by }
  const answers = freeze(form, draft.answers, context)
  const letter = await draftLetter(head.state, act, answers, await services().cases.history(head.id))
  if (!letter) throw new Failure(404)
  const back = { href: checkHref(filling), text: { zh: '返回检查', en: 'Back to checking' } }
  return show(visit, letterView(letter.content, letter.facts, { draft: true, back }))
}
