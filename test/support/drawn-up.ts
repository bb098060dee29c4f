import { rules } from '../../forms/rules.ts'
import { freeze } from '../../functions/engine/answers.ts'
import { type Case, type CaseState, filingOf, nothing } from '../../functions/engine/case.ts'
import type { Command, OpenCase } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { CaseEvent, LoggedEvent, Official } from '../../functions/engine/events.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { Digest, OrganId, PersonId } from '../../functions/engine/ids.ts'
import { numberedBy } from '../../functions/engine/numbering.ts'
import type { Rejection } from '../../functions/engine/rejection.ts'
import type { Track } from '../../functions/engine/track.ts'
import { exampleOf, fullContext } from '../forms/all-examples.ts'

const county = '371521'
const digest = Digest.parse('a'.repeat(64))

export const enterprise = {
  code: '91371500YYYY00012U',
  name: '阳谷县鲁西建材有限公司',
  legalRepresentative: '张立国',
  address: '山东省聊城市阳谷县祥光路18号',
  industry: 'C3011',
  sector: 'building-materials',
}

const official = (organ: OrganId, person: string): Official => ({
  kind: 'official',
  person: PersonId.parse(person),
  name: '王明',
  organ,
  title: '科长',
  capacity: 'own',
})

/** A case whose notice is drawn up in it, told act by act through the real rules. */
export const drawnUpCase = (track: Track, openedOn: string) => {
  const organ = OrganId.parse(`${county}-${track.lead}`)
  const officer = official(organ, 'p-officer')
  const log: LoggedEvent[] = []
  let state: CaseState = nothing
  const run = (command: Command): readonly CaseEvent[] | Rejection => {
    const decided = decide(rules, state, command)
    if (!decided.ok) return decided.rejection
    for (const event of decided.events) {
      const sequence = log.length + 1
      const at = `${command.today}T02:00:00.000Z`
      log.push({ case: 'C-20250801-k7q2mz', sequence, at, actor: command.actor, event } as never)
      state = evolve(state, { event, sequence, actor: command.actor })
    }
    return decided.events
  }
  const opening: OpenCase = {
    type: 'OpenCase',
    actor: officer,
    today: openedOn,
    number: 'LC-20250801-K7Q2MZ',
    county,
    enterprise,
    grounds: ['energy'],
    basis: ['energy-law'],
    track: { id: track.id, version: track.version },
    foundOn: openedOn,
    equipment: [],
  }
  return {
    log,
    officer,
    now: () => state as Case,
    open: () => run(opening),
    /** Files an act and has its head sign it; what the last command made happen. */
    act: (form: string, today: string, change: Answers = {}): readonly CaseEvent[] | Rejection => {
      const { form: whole, answers } = exampleOf(form)
      const frozen = freeze(whole, { ...answers(fullContext), ...change }, fullContext)
      const filed = run({
        type: 'SubmitFiling',
        actor: officer,
        today,
        answers: frozen,
        evidence: [],
        digest,
        form: { id: form, version: whole.version },
        chain: { id: whole.chain, version: '1' },
        draft: `d-${form}-${log.length}`,
        by: organ,
      })
      if (!Array.isArray(filed)) return filed
      const no = (state as Case).filings.length
      const filing = filingOf(state as Case, no)
      const approval = {
        type: 'ApproveStep' as const,
        actor: official(organ, 'p-head'),
        today,
        filing: no,
        epoch: filing?.epoch ?? 0,
        digest,
        organ,
        remark: '',
        answers: frozen,
      }
      return run({ ...approval, ...(numberedBy(rules, state as Case, approval) && { serial: 7 }) })
    },
    run,
  }
}
