import type { RegisterDefinition } from '../../../forms/registers.ts'
import { newestChain, newestForm, newestOutline } from '../../../forms/registry.ts'
import { ruleSet } from '../../../forms/ruleset.ts'
import { fieldsOf } from '../../engine/answers.ts'
import { organsOf } from '../../engine/chain.ts'
import type { Text } from '../../engine/text.ts'
import type { Entry } from '../../register/entries.ts'
import { leadingOrgan, organName, placeOf } from '../names.ts'
import type { PublicRow } from '../views/pages/notice-table.tsx'
import type { RegisterEntryView } from '../views/pages/register.tsx'
import { momentWords } from '../views/when.ts'

/** The rows of an entry as lines of a list that lead to it. */
export const rowsOf = ({ rows }: Entry, href: string): PublicRow[] => rows.map((row) => ({ ...row, href }))

type EntryPlace = Pick<RegisterEntryView, 'address' | 'back'>
type Owner = Pick<Entry, 'county' | 'track' | 'lead'>

/** One entry as the public reads it: the columns of its rows, who published them, and on what basis. */
export const entryView = async (
  register: RegisterDefinition,
  entry: Entry,
  place: EntryPlace,
): Promise<RegisterEntryView> => {
  const { id, rows, publishedAt, event, removedAt } = entry
  const statement = await pledgeOf(register)
  return {
    id,
    title: register.title,
    rows,
    ...(register.heads && { heads: register.heads }),
    publishedAt,
    event,
    issuer: issuerOf(register, entry),
    basis,
    objections: { how: objectTo(organName(leadingOrgan(entry))) },
    ...(statement && { statement }),
    tell: `/tip-offs/new?entry=${encodeURIComponent(id)}`,
    ...(removedAt && { standing: takenOff(removedAt) }),
    ...place,
  }
}

/** Titles say whether the plan is law yet: a draft is never cited as one. */
const basis: Text = {
  zh: `${ruleSet.title.zh}（${ruleSet.statusTitle.zh}）`,
  en: `${ruleSet.title.en} (${ruleSet.statusTitle.en})`,
}

/** A removal leaves a visible trace at the entry's address. */
const takenOff = (moment: string): Text => ({
  zh: `本条目已于${momentWords(moment, 'zh')}移出登记簿。`,
  en: `This entry was taken off the register on ${momentWords(moment, 'en')}.`,
})

const objectTo = (organ: Text): Text => ({
  zh: `对公开内容有异议，或发现恢复生产、转移设备的，可以在本页举报，也可以向${organ.zh}反映。`,
  en: `If you object to what is published, or see production resumed or equipment moved, tell us on this page, or tell the ${organ.en}.`,
})

/** The fixed words of a register whose entries are promises to the public. */
const pledgeOf = async ({ form: id }: RegisterDefinition): Promise<Text | undefined> => {
  const form = await newestForm(id)
  const pledge = form && fieldsOf(form).find(({ id }) => id === 'pledge')
  return pledge?.kind === 'declaration' ? pledge.statement : undefined
}

/** Whose decision publishes: the organs of the last step. */
const issuerOf = ({ form }: RegisterDefinition, owner: Owner): Text => {
  const organs = newestChain(newestOutline(form)?.chain ?? '')?.steps.at(-1)?.organs ?? []
  const names = organsOf(organs, placeOf(owner)).map(organName)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}
