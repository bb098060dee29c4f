import type { OpenCase } from '../engine/commands.ts'
import type { EnterpriseOnCase } from '../engine/events.ts'
import type { CaseId } from '../engine/ids.ts'
import type { Track } from '../engine/track.ts'
import { caseNumberOf } from './case-ids.ts'
import { organName } from './names.ts'

/** An organ where an enterprise stands: it is about no enterprise; `code` tells several lists of one organ apart. */
export const organOnCase = (organ: string, code = organ): EnterpriseOnCase => ({
  code,
  name: organName(organ).zh,
  legalRepresentative: '',
  address: '',
  industry: '',
  sector: '',
})

/** What begins a case that has no notice, on the day from which it counts. */
export const unnoticed = (id: CaseId, { id: track, version }: Track, on: string) =>
  ({
    type: 'OpenCase',
    number: caseNumberOf(id),
    grounds: [],
    track: { id: track, version },
    notice: { number: '', servedOn: on, method: '', proof: [] },
    equipment: [],
  }) satisfies Partial<OpenCase>
