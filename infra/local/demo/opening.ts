import { rectificationNotice } from '../../../forms/rectification-notice/form.ts'
import type { Answers } from '../../../functions/engine/form.ts'
import type { City } from './city.ts'
import { momentOf, workingDaysBefore } from './days.ts'
import { newCaseId } from './ids.ts'
import { officialAt } from './officials.ts'

const county = '371526'

/** The enterprise of a notice that an officer has begun to enter; not in the registry yet. Invented. */
const begun: Answers = {
  code: '91371526YYYY14457G',
  name: '高唐县岱溪再生铝业有限公司',
  legalRepresentative: '穆长山',
  county,
  address: '山东省聊城市高唐县赵寨子镇工业园2号',
  sector: 'non-ferrous',
  industry: 'C3216',
  contact: '耿书明',
  contactEmail: 'daixi-1@demo.tuichu.example',
  track: 'technology',
  grounds: ['technology', 'eliminated'],
}

/** An officer's notice with its first page whole and its second begun. */
export async function prepareOpening({ drafts, today }: City): Promise<void> {
  const officer = officialAt(`${county}-miit`, 'officer')
  const day = workingDaysBefore(today, 1)
  const id = newCaseId(day, String(begun.code))
  const draft = {
    id: `opening-${id}`,
    case: id,
    form: { id: rectificationNotice.id, version: rectificationNotice.version },
    answers: begun,
    visited: ['enterprise', 'notice'],
    savedBy: officer.id,
    savedByName: officer.name,
    savedAt: momentOf(day, 16 * 60 + 12),
    version: 0,
  }
  await drafts.save(draft, county)
}
