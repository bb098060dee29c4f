import type { Field } from '../../functions/engine/form.ts'
import { known } from '../define.ts'
import { divisionOf } from '../organs.ts'

/** What a form of a matter says of it, read-only: the organ whose work it is stands where an enterprise does. */
export const matterFacts: readonly Field[] = [
  known('caseNumber', { zh: '事项编号', en: 'Matter number' }, { from: ({ caseNumber }) => caseNumber }),
  known('organName', { zh: '承办机关', en: 'Organ' }, { from: ({ enterprise }) => enterprise.name }),
  known(
    'organDivision',
    { zh: '所属县区', en: 'County, district or zone' },
    { from: ({ county }) => divisionOf(county)?.name.zh ?? county },
  ),
]

/** How a rule names the matter where it says what it lacks. */
export const thisMatter = { zh: '本事项', en: 'This matter' }
