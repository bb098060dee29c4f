import { newestChain } from '../../forms/registry.ts'
import { freeze } from '../engine/answers.ts'
import type { Filing } from '../engine/case.ts'
import type { Versioned } from '../engine/events.ts'
import type { Answers, Form, FormContext } from '../engine/form.ts'
import type { OrganId } from '../engine/ids.ts'
import type { Text } from '../engine/text.ts'
import { Failure } from './failure.ts'
import { filingNamed } from './models/filing.ts'
import { draftLetter, permanentPath, signedLetter } from './models/letter.ts'
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
    address: `${settings().BASE_URL}${permanentPath(head.id, head.state, filing, log)}`,
    ...(isKept && { file: `${base}/evidence/letter-${filing.no}` }),
  })
  return show(visit, view)
}

/** What a letter may be written from before anybody has signed it: a draft, or what a draft would begin with. */
export type Unsigned = {
  readonly form: Form
  readonly answers: Answers
  readonly context: FormContext
  /** The organ whose letter it is; absent means the one that leads the case. */
  readonly by?: OrganId | undefined
  readonly back: { readonly href: string; readonly text: Text }
}

/** The letter that a form would make as it stands. */
export const draftLetterPage = async (visit: Visit, unsigned: Unsigned): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { form, context, back } = unsigned
  const chain = newestChain(form.chain)
  if (!form.letter || !chain) throw new Failure(404)
  const version = ({ id, version }: Versioned) => ({ id, version })
  const act = { form: version(form), chain: version(chain), by: unsigned.by }
  const answers = freeze(form, unsigned.answers, context)
  const log = await services().cases.history(head.id)
  const letter = await draftLetter(head.state, act, answers, log, visit.today)
  if (!letter) throw new Failure(404)
  return show(visit, letterView(letter.content, letter.facts, { draft: true, back }))
}
