import type { Field } from '../../functions/engine/form.ts'
import { known } from '../define.ts'
import { divisionOf } from '../organs.ts'

/** What an official's act says of its case, read-only; the county is the case's, never the code's. */
export const caseFacts: readonly Field[] = [
  known('caseNumber', { zh: '案号', en: 'Case number' }, { from: ({ caseNumber }) => caseNumber }),
  known(
    'enterpriseName',
    { zh: '企业名称', en: 'Name of the enterprise' },
    { public: true, from: ({ enterprise }) => enterprise.name },
  ),
  known(
    'enterpriseCode',
    { zh: '统一社会信用代码', en: 'Unified social credit code' },
    { from: ({ enterprise }) => enterprise.code },
  ),
  known(
    'county',
    { zh: '所属县区', en: 'County, district or zone' },
    { public: true, from: ({ county }) => divisionOf(county)?.name.zh ?? county },
  ),
]
