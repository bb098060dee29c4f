import { outcomes } from '../../../forms/objection-decision/outcomes.ts'
import { registers } from '../../../forms/registers.ts'
import { fieldsOf } from '../../engine/answers.ts'
import type { Field, Form, Option } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import {
  clockOf,
  dutyOf,
  type Track,
  type TrackCondition,
  type TrackDuty,
  type TrackEffect,
  type TrackMove,
  type TrackTrigger,
} from '../../engine/track.ts'
import { triggerWords } from '../../engine/track-flow.ts'
import type { WayView } from '../views/track/track-view.ts'
import { formIn, inARow, quoted } from './track-words.ts'

/** The ways out of a state; where several part on one trigger, each says on which condition. */
export const waysOf = (
  track: Track,
  forms: readonly Form[],
  moves: readonly TrackMove[],
): readonly WayView[] =>
  moves.map((move, at) => {
    const { on, to, effects = [] } = move
    const before = moves.slice(0, at).filter((other) => triggerWords(other.on) === triggerWords(on))
    return {
      to,
      subject: subjectOf(track, forms, on),
      happened: withCondition(happenedTo(forms, move), conditionOf(forms, move, before)),
      timed: on.kind === 'clock-passed',
      effects: effects.map((effect) => effectWords(track, effect)),
    }
  })

const subjectOf = (track: Track, forms: readonly Form[], on: TrackTrigger): Text => {
  if ('form' in on) return formIn(forms, on.form).title
  if (on.kind === 'notice-concluded') return noticeTitle
  return on.kind === 'duties-done' ? dutiesTitle : clockOf(track, on.clock).title
}

const noticeTitle: Text = { zh: '公示', en: 'The notice' }

const dutiesTitle: Text = { zh: '交办事项', en: 'Duties' }

/** Without a condition of its own, after moves that have one, it is made on what they leave. */
const conditionOf = (
  forms: readonly Form[],
  { on, where }: TrackMove,
  before: readonly TrackMove[],
): Text | undefined => {
  if (where) return conditionWords(forms, on, where)
  return before.length > 0 ? restOf(forms, on, before) : undefined
}

const conditionWords = (forms: readonly Form[], on: TrackTrigger, where: TrackCondition): Text => {
  switch (where.kind) {
    case 'all-items':
      return { zh: '全部设备', en: 'all equipment' }
    case 'all-duties-done':
      return { zh: '交办事项全部办结', en: 'every duty answered' }
    case 'all':
      return inARow(where.of.map((one) => conditionWords(forms, on, one)))
    case 'answer':
      return on.kind === 'notice-concluded' ? decidedWords(where) : labelOf(forms, on, where)
  }
}

/** What is chosen; a field that nobody fills in says by its name what holds. */
const labelOf = (forms: readonly Form[], on: TrackTrigger, { field, is }: Asked): Text => {
  const asked = fieldIn(forms, on, field)
  if (asked?.kind === 'known') return asked.label
  return optionsOf(forms, on, field).find(({ value }) => value === is)?.label ?? { zh: is, en: is }
}

/** Of a notice, what was decided of one of its objections. */
const decidedWords = ({ field, is }: Asked): Text =>
  outcomes.find(({ value }) => value === field)?.label ?? { zh: is, en: is }

type Asked = { readonly field: string; readonly is: string }

const otherwise: Text = { zh: '其他情形', en: 'otherwise' }

const restOf = (forms: readonly Form[], on: TrackTrigger, before: readonly TrackMove[]): Text => {
  const asked = before.flatMap(({ where }) => (where?.kind === 'answer' ? where : []))
  const field = asked[0]?.field
  if (field === undefined || asked.length < before.length || asked.some((one) => one.field !== field))
    return otherwise
  const taken = asked.map(({ is }) => is)
  const rest = optionsOf(forms, on, field).filter(({ value }) => !taken.includes(value))
  return rest.length > 0 ? inARow(rest.map(({ label }) => label)) : otherwise
}

/** What a form offers to choose from in a field whose answer decides. */
const optionsOf = (forms: readonly Form[], on: TrackTrigger, field: string): readonly Option[] => {
  const asked = fieldIn(forms, on, field)
  return asked && 'options' in asked ? asked.options : []
}

/** Of the form that is decided, or of one that answers a duty. */
const fieldIn = (forms: readonly Form[], on: TrackTrigger, field: string): Field | undefined =>
  ('form' in on ? [formIn(forms, on.form)] : forms).flatMap(fieldsOf).find(({ id }) => id === field)

const withCondition = ({ zh, en }: Text, condition: Text | undefined): Text =>
  condition ? { zh: `${zh}（${condition.zh}）`, en: `${en} (${condition.en})` } : { zh, en }

const happenedTo = (forms: readonly Form[], { on }: TrackMove): Text => {
  switch (on.kind) {
    case 'filed':
      return { zh: '提交', en: 'filed' }
    case 'accepted':
      return takenAs(formIn(forms, on.form))
    case 'refused':
      return { zh: '不同意', en: 'refused' }
    case 'withdrawn':
      return { zh: '撤回', en: 'withdrawn' }
    case 'clock-passed':
      return { zh: '期限届满', en: 'time is up' }
    case 'duties-done':
      return { zh: '全部办结', en: 'all answered' }
    case 'notice-concluded':
      return { zh: '结束', en: 'is over' }
  }
}

/** An act that nobody else has to agree to is done; what the public sends is received. */
const takenAs = ({ chain, from }: Form): Text => {
  if (from === 'public') return { zh: '收到', en: 'received' }
  return chain === '' ? { zh: '完成', en: 'done' } : { zh: '同意', en: 'approved' }
}

const effectWords = (track: Track, effect: TrackEffect): Text => {
  switch (effect.kind) {
    case 'start-clock':
      return about(clockOf(track, effect.clock).title, '起算', 'Starts')
    case 'extend-clock':
      return about(clockOf(track, effect.clock).title, '延长', 'Extends')
    case 'meet-clock':
      return about(clockOf(track, effect.clock).title, '停止计算', 'Stops')
    case 'publish':
      return about(registerTitle(effect.register), '公开到', 'Published in')
    case 'remove-entry':
      return about(registerTitle(effect.register), '撤出', 'Removed from')
    case 'mark-items':
      return { zh: '逐台登记设备', en: 'Equipment is marked item by item' }
    case 'serve-notice':
      return {
        zh: '通知书送达生效，企业可以查看案件',
        en: 'The notice is served; the enterprise sees the case',
      }
    case 'assign':
      return given(dutyOf(track, effect.duty))
    case 'amend-entry':
      return { zh: '移除有关行，重新公示', en: 'Takes rows off, and the notice runs again' }
    case 'tell-case':
      return { zh: '将核实的情况转告有关案件', en: 'Tells the case concerned what was found' }
    case 'release':
      return about(dutyOf(track, effect.duty).title, '撤销未办的交办事项', 'Releases what is open of')
  }
}

const about = (what: Text, zh: string, en: string): Text => ({
  zh: `${zh}${quoted(what).zh}`,
  en: `${en} ${quoted(what).en}`,
})

const given = ({ title, workingDays }: TrackDuty): Text => ({
  zh: `交办有关部门${quoted(title).zh}，${workingDays} 个工作日内反馈`,
  en: `Gives organs ${quoted(title).en}, to be answered in ${workingDays} working days`,
})

const registerTitle = (id: string): Text => {
  const found = registers.find((register) => register.id === id)
  if (!found) throw new Error(`No register ${id}`)
  return found.title
}
