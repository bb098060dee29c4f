import { calendars } from '../../../forms/calendars.ts'
import type { RegisterDefinition } from '../../../forms/registers.ts'
import { newestChain, newestForm, newestOutline } from '../../../forms/registry.ts'
import { ruleSet } from '../../../forms/ruleset.ts'
import { fieldsOf } from '../../engine/answers.ts'
import { nextWorkingDay, reasonOff } from '../../engine/calendar.ts'
import { organsOf } from '../../engine/chain.ts'
import { shanghaiDate } from '../../engine/day.ts'
import { Day } from '../../engine/ids.ts'
import { isProvisional } from '../../engine/period.ts'
import type { Text } from '../../engine/text.ts'
import type { Entry } from '../../register/entries.ts'
import type { Came } from '../../register/history.ts'
import { registerHref } from '../addresses.ts'
import { leadingOrgan, organName, placeOf } from '../names.ts'
import type { ClockView } from '../views/case/clock-view.ts'
import type { PictureView, RegisterEntryView } from '../views/pages/register-entry.tsx'
import { dayWords, momentWords } from '../views/when.ts'
import { historyOf } from './register-history.ts'

type EntryPlace = Pick<RegisterEntryView, 'address' | 'back'>
type Owner = Pick<Entry, 'county' | 'track' | 'lead'>

/** One entry as the public reads it: the columns of its rows, who published them, and on what basis. */
export const entryView = async (
  register: RegisterDefinition,
  entry: Entry,
  place: EntryPlace,
  { today, beside = [] }: { readonly today: string; readonly beside?: readonly Came[] },
): Promise<RegisterEntryView> => {
  const { id, rows, publishedAt, event, removedAt } = entry
  const statement = await pledgeOf(register)
  const clock = clockOn(register, entry, today)
  const pictures = await picturesOf(register, entry)
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
    ...(statement && !removedAt && { statement }),
    tell: `/tip-offs/new?entry=${encodeURIComponent(id)}`,
    ...(pictures.length > 0 && { pictures }),
    ...noticeOf(entry, today),
    ...(removedAt && { standing: takenOff(removedAt, entry.replacedBy) }),
    ...(clock && { clock }),
    events: historyOf(id, beside),
    ...place,
  }
}

/** By what their slots are called: captions are not public. */
const picturesOf = async (
  register: RegisterDefinition,
  { id, pictures = [] }: Entry,
): Promise<readonly PictureView[]> => {
  const form = pictures.length > 0 ? await newestForm(register.form) : undefined
  const slots = form?.pages.flatMap(({ evidence = [] }) => evidence) ?? []
  return pictures.map(({ slot }, at) => ({
    href: `${registerHref(register.id, id)}/pictures/${at + 1}`,
    label: slots.find((one) => one.id === slot)?.label ?? { zh: '照片', en: 'Photograph' },
  }))
}

/** Titles say whether the plan is law yet: a draft is never cited as one. */
const basis: Text = {
  zh: `${ruleSet.title.zh}（${ruleSet.statusTitle.zh}）`,
  en: `${ruleSet.title.en} (${ruleSet.statusTitle.en})`,
}

/** A removal leaves a visible trace at the entry's address. */
const takenOff = (moment: string, replacedBy: string | undefined): Text =>
  replacedBy
    ? {
        zh: `本条目已于${momentWords(moment, 'zh')}由条目 ${replacedBy} 更新，原内容不再公开。`,
        en: `Entry ${replacedBy} took the place of this one on ${momentWords(moment, 'en')}; what it said is not public any more.`,
      }
    : {
        zh: `本条目已于${momentWords(moment, 'zh')}移出登记簿。`,
        en: `This entry was taken off the register on ${momentWords(moment, 'en')}.`,
      }

/** The time up to the day that the entry names; that it has passed says nothing of what was done by then. */
const clockOn = (
  { period }: RegisterDefinition,
  { rows, publishedAt }: Entry,
  today: string,
): ClockView | undefined => {
  const nominal = Day.safeParse(rows[0]?.deadline).data
  if (!period || nominal === undefined || publishedAt === '') return undefined
  const effective = nextWorkingDay(nominal, calendars)
  const movedBy = nominal === effective ? undefined : reasonOff(nominal, calendars)
  return {
    ...{ title: period, basis, today, lapses: true, status: today > effective ? 'passed' : 'running' },
    from: shanghaiDate(Date.parse(publishedAt)),
    startedBy: { zh: '本条目公开', en: 'The publication of this entry' },
    first: {
      ...{ nominal, effective, provisional: isProvisional(effective, calendars) },
      ...(movedBy && { movedBy }),
    },
  }
}

const objectTo = (organ: Text): Text => ({
  zh: `对公开内容有异议，或发现恢复生产、转移设备的，可以在本页举报，也可以向${organ.zh}反映。`,
  en: `If you object to what is published, or see production resumed or equipment moved, tell us on this page, or tell the ${organ.en}.`,
})

/** How far a notice is that anybody may object to, and where to object while they may. */
const noticeOf = (
  { id, notice, struck = [] }: Entry,
  today: string,
): Pick<RegisterEntryView, 'noticed' | 'object'> => {
  if (!notice) return {}
  const isOpen = notice.state === 'running' && today <= notice.until
  const gone = struck.length
  return {
    noticed: {
      zh: `${noticeWords(notice, isOpen).zh}${gone > 0 ? `经异议核实，已移除 ${gone} 行。` : ''}`,
      en: `${noticeWords(notice, isOpen).en}${gone > 0 ? ` Rows taken off after objections: ${gone}.` : ''}`,
    },
    ...(isOpen && { object: `/objections/new?entry=${encodeURIComponent(id)}` }),
  }
}

const noticeWords = ({ state, until, outcome }: NonNullable<Entry['notice']>, isOpen: boolean): Text => {
  if (isOpen)
    return {
      zh: `公示期至${dayWords(until, 'zh')}（5 个工作日，本系统政策）。`,
      en: `On notice until ${dayWords(until, 'en')} (five working days, our policy).`,
    }
  if (state === 'closed')
    return outcome === 'none'
      ? { zh: '公示期满，无异议。', en: 'The period is over, without objection.' }
      : { zh: '公示期满，异议已全部处理。', en: 'The period is over, and every objection is decided.' }
  return state === 'resolving'
    ? { zh: '公示期满，异议处理中。', en: 'The period is over; objections are being decided.' }
    : { zh: '公示期满，结果待登记。', en: 'The period is over; its outcome is to be recorded.' }
}

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
