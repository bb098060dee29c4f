import { divisions, municipality } from '../../../forms/organs.ts'
import type { RegisterDefinition } from '../../../forms/registers.ts'
import { newestChain, newestForm, newestOutline } from '../../../forms/registry.ts'
import { ruleSet } from '../../../forms/ruleset.ts'
import { fieldsOf } from '../../engine/answers.ts'
import { organId } from '../../engine/chain.ts'
import type { Text } from '../../engine/text.ts'
import type { Entry } from '../../register/entries.ts'
import { organName } from '../names.ts'
import type { PublicRow } from '../views/pages/notice-table.tsx'
import type { RegisterEntryView } from '../views/pages/register.tsx'

/** The rows of an entry as lines of a list that lead to it. */
export const rowsOf = ({ rows }: Entry, href: string): PublicRow[] => rows.map((row) => ({ ...row, href }))

type EntryPlace = Pick<RegisterEntryView, 'address' | 'back'>

/** One entry as the public reads it: the columns of its rows, who published them, and on what basis. */
export const entryView = async (
  register: RegisterDefinition,
  { id, rows, publishedAt, event }: Entry,
  place: EntryPlace,
): Promise<RegisterEntryView> => {
  const statement = await pledgeOf(register)
  const county = countyOf(rows)
  return {
    id,
    title: register.title,
    rows,
    publishedAt,
    event,
    issuer: issuerOf(register, county),
    basis,
    objections: { how: objectTo(organName(`${county}-miit`)) },
    ...(statement && { statement }),
    ...place,
  }
}

/** Titles say whether the plan is law yet: a draft is never cited as one. */
const basis: Text = {
  zh: `${ruleSet.title.zh}（${ruleSet.statusTitle.zh}）`,
  en: `${ruleSet.title.en} (${ruleSet.statusTitle.en})`,
}

const objectTo = (organ: Text): Text => ({
  zh: `对公开内容有异议，或发现恢复生产、转移设备的，请向${organ.zh}反映。`,
  en: `If you object to what is published, or see production resumed or equipment moved, tell the ${organ.en}.`,
})

/** The fixed words of a register whose entries are promises to the public. */
const pledgeOf = async ({ form: id }: RegisterDefinition): Promise<Text | undefined> => {
  const form = await newestForm(id)
  const pledge = form && fieldsOf(form).find(({ id }) => id === 'pledge')
  return pledge?.kind === 'declaration' ? pledge.statement : undefined
}

/** An entry names its county in words alone; rows of one entry are of one case. */
const countyOf = (rows: Entry['rows']): string =>
  divisions.find(({ name }) => name.zh === rows[0]?.county)?.id ?? municipality.id

/** Whose decision publishes: the organs of the last step. */
const issuerOf = ({ form }: RegisterDefinition, county: string): Text => {
  const organs = newestChain(newestOutline(form)?.chain ?? '')?.steps.at(-1)?.organs ?? []
  const names = organs.map((ref) => organName(organId(ref, county, municipality.id)))
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}
