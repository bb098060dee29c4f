import type { Filing } from '../engine/case.ts'
import { shortDate } from '../engine/date-text.ts'
import { type Actor, type CaseEvent, isContent, type LoggedEvent } from '../engine/events.ts'
import type { Answers, Evidence } from '../engine/form.ts'
import type { Text } from '../engine/text.ts'
import { said, type Told, tellAct } from './act-story.ts'
import { inPlaceOf } from './capacity-words.ts'
import { type DecisionEvent, saidWith } from './decisions.ts'
import { tellDuty } from './duty-story.ts'
import { tellKeeping } from './keeping-story.ts'
import type { Names } from './names.ts'
import { tellConcluded } from './notice-story.ts'
import { tellOpening } from './opening-story.ts'

/** Tells an event for the timeline, the archive and the record; personal data stays out. */
export const tell = (event: CaseEvent, names: Names): Told => {
  switch (event.type) {
    case 'CaseOpened':
      return tellOpening(event)
    case 'FilingSubmitted':
      return filed('提交', 'Submitted', event.filing, names)
    case 'FilingResubmitted':
      return event.opened === undefined
        ? filed('补正后重新提交', 'Corrected and resubmitted', event.filing, names)
        : {
            ...filed(
              '开放全部内容，修改后重新提交',
              'Opened all of it, and resubmitted',
              event.filing,
              names,
            ),
            detail: event.opened,
          }
    case 'StepEntered':
      return stepEntered(event, names)
    case 'StepApproved':
      return event.conditions === undefined
        ? decided('同意', 'approved', event, names)
        : decided('附条件同意', 'approved with conditions', event, names)
    case 'StepRefused':
    case 'FilingRefused':
      return decided('不同意', 'refused', event, names)
    case 'FilingReturned':
      return event.refused
        ? decided('不同意，退回修改', 'refused and sent it back to be changed', event, names)
        : decided('退回补正', 'returned for correction', event, names)
    case 'StepDue':
    case 'StepUrged':
    case 'TaskTransferred':
    case 'PersonRecused':
    case 'SignerAdded':
    case 'OpinionAsked':
    case 'OpinionGiven':
    case 'DecisionTakenBack':
      return tellAct(event, names)
    case 'FilingSentBack': {
      const to = names.stepTitle(event.filing, event.to)
      return said(`退回“${to.zh}”环节重新办理`, `Sent back to “${to.en}”, to be decided anew from there`)
    }
    case 'FilingWithdrawn':
      return { ...filed('撤回', 'Withdrawn', event.filing, names), detail: event.reason }
    case 'FilingAccepted':
      return names.isDecided(event.filing)
        ? filed('审批通过', 'Approved by every step', event.filing, names)
        : filed('登记', 'Taken in', event.filing, names)
    case 'DeadlineExtended':
      return said(
        `“${names.clockTitle(event.clock).zh}”延长至${shortDate(event.effective, 'zh')}${event.effective === event.nominal ? '' : `（原定${shortDate(event.nominal, 'zh')}，遇休息日顺延）`}`,
        `“${names.clockTitle(event.clock).en}” extended to ${shortDate(event.effective, 'en')}${event.effective === event.nominal ? '' : ` (${shortDate(event.nominal, 'en')} is a day off)`}`,
      )
    case 'DocumentNumbered':
      return said(`文书签发：${event.number}`, `Letter signed under ${event.number}`)
    case 'LetterKept':
      return said('文书原样留存', 'Letter kept as signed', `SHA-256 ${event.letter.sha256}`)
    case 'ClockStarted':
      return said(
        `“${names.clockTitle(event.clock).zh}”起算，至${shortDate(event.effective, 'zh')}`,
        `“${names.clockTitle(event.clock).en}” begins and ends on ${shortDate(event.effective, 'en')}`,
      )
    case 'DeadlineRecomputed':
      return said(
        `节假日安排公布，“${names.clockTitle(event.clock).zh}”到期日确定为${shortDate(event.effective, 'zh')}`,
        `Holidays published: “${names.clockTitle(event.clock).en}” ends on ${shortDate(event.effective, 'en')}`,
      )
    case 'ClockStopped':
      return said(
        `补正期间“${names.clockTitle(event.clock).zh}”停止计算`,
        `“${names.clockTitle(event.clock).en}” stands still during the correction`,
      )
    case 'ClockResumed':
      return said(
        `“${names.clockTitle(event.clock).zh}”继续计算，停止计算的${event.days}天不计入，至${shortDate(event.effective, 'zh')}`,
        `“${names.clockTitle(event.clock).en}” goes on, without ${event.days} days, and ends on ${shortDate(event.effective, 'en')}`,
      )
    case 'DeadlineNear':
      return said(
        `已提醒：“${names.clockTitle(event.clock).zh}”将于${shortDate(event.effective, 'zh')}届满`,
        `Reminded: “${names.clockTitle(event.clock).en}” ends on ${shortDate(event.effective, 'en')}`,
      )
    case 'ItemsMarked':
      return said(
        `设备登记为${markWords(event.mark).zh}：${event.serials.join('、')}`,
        `Equipment recorded as ${markWords(event.mark).en}: ${event.serials.join(', ')}`,
      )
    case 'NoticeServed':
      return said(
        `通知书 ${event.number} 已于${shortDate(event.servedOn, 'zh')}送达`,
        `Notice ${event.number} was served on ${shortDate(event.servedOn, 'en')}`,
      )
    case 'NoticeRemoved':
      return said('已从公开登记簿移出', 'Taken off the public register')
    case 'DeadlineMet':
      return said(
        `“${names.clockTitle(event.clock).zh}”停止计算`,
        `“${names.clockTitle(event.clock).en}” is no longer counted`,
      )
    case 'DeadlinePassed':
      return event.parked
        ? said(
            `“${names.clockTitle(event.clock).zh}”于${shortDate(event.effective, 'zh')}届满，申请未审结，案件待主管部门处理`,
            `“${names.clockTitle(event.clock).en}” ended on ${shortDate(event.effective, 'en')} with a filing undecided; the case awaits the authority`,
          )
        : said(
            `“${names.clockTitle(event.clock).zh}”于${shortDate(event.effective, 'zh')}届满`,
            `“${names.clockTitle(event.clock).en}” ended on ${shortDate(event.effective, 'en')}`,
          )
    case 'DutyAssigned':
    case 'DutyDone':
    case 'DutyExcused':
    case 'DutyReleased':
    case 'DutyDue':
      return tellDuty(event, names)
    case 'RuleSetAdopted':
      return said(
        `适用的规则版本由 ${event.from.version} 变更为 ${event.to.version}，办理程序为第 ${event.track.version} 版`,
        `Under rules ${event.to.version} instead of ${event.from.version}, version ${event.track.version} of the track`,
        event.reason,
      )
    case 'HoldPlaced':
    case 'HoldReleaseAsked':
    case 'HoldReleased':
    case 'DeletionProposed':
    case 'DeletionAgreed':
    case 'RecordDeleted':
      return tellKeeping(event)
    case 'PeopleBarred':
      return said(
        `所反映案件的经办人回避（${event.people.length}人）`,
        `Officers of the case concerned stand aside (${event.people.length})`,
      )
    case 'EntryAmended':
      return said(
        `从公示中移除第 ${event.rows.join('、')} 行，重新公示`,
        `Rows ${event.rows.join(', ')} taken off; the notice runs again`,
      )
    case 'CaseTold':
      return said(
        `核实的情况已转告案件 ${event.number}`,
        `What was found was told to case ${event.number}`,
        event.words,
      )
    case 'FindingHeard':
      return said(
        `${names.organName(event.organ).zh}转告核实的情况`,
        `The ${names.organName(event.organ).en} told what it found`,
        event.words,
      )
    case 'NoticeConcluded':
      return tellConcluded(event)
    case 'CaseMoved':
      return said(`进入“${names.stateTitle(event.to).zh}”`, `Now: ${names.stateTitle(event.to).en}`)
    case 'NoticePublished':
      return said('已在公开登记簿公告', 'Published in the public register')
    case 'CaseClosed':
      return said(
        `办结：${names.stateTitle(event.outcome).zh}`,
        `Case ended: ${names.stateTitle(event.outcome).en}`,
      )
  }
}

/** What became of equipment, in words; sealed is never said to be dismantled (DOMAIN §6.6). */
export const markWords = (mark: string): Text =>
  ({ sealed: { zh: '已封存', en: 'sealed' }, dismantled: { zh: '已拆除', en: 'dismantled' } })[mark] ?? {
    zh: mark,
    en: mark,
  }

const filed = (zh: string, en: string, filing: number, names: Names): Told => {
  const title = names.formTitle(filing)
  return said(`${zh}：${title.zh}`, `${en}: ${title.en}`)
}

const stepEntered = (event: Extract<CaseEvent, { type: 'StepEntered' }>, names: Names): Told => {
  const title = names.stepTitle(event.filing, event.step)
  const organs = event.organs.map(names.organName)
  return said(
    `转至“${title.zh}”（${organs.map(({ zh }) => zh).join('、')}），不晚于${shortDate(event.due, 'zh')}办理`,
    `With “${title.en}” (${organs.map(({ en }) => en).join(', ')}), due ${shortDate(event.due, 'en')}`,
  )
}

const decided = (zh: string, en: string, event: DecisionEvent, names: Names): Told => {
  const organ = names.organName(event.organ)
  const step = names.stepTitle(event.filing, event.step)
  return said(`${organ.zh}${zh}（${step.zh}）`, `${organ.en} ${en} (${step.en})`, saidWith(event))
}

/** Who acted, as the record shows it. */
export const actorName = (actor: Actor, names: Names): Text => {
  switch (actor.kind) {
    case 'official': {
      const organ = names.organName(actor.organ)
      const place = inPlaceOf(actor)
      return {
        zh: `${organ.zh} ${actor.title} ${actor.name}${place ? `（${place.zh}）` : ''}`,
        en: `${actor.name}, ${actor.title}, ${organ.en}${place ? ` (${place.en})` : ''}`,
      }
    }
    case 'administrator':
      return { zh: `平台管理员 ${actor.name}`, en: `${actor.name}, administrator` }
    case 'contact':
      return { zh: `企业 ${actor.name}`, en: `${actor.name} of the enterprise` }
    case 'system':
      return { zh: '系统', en: 'The system' }
    case 'public':
      return { zh: '来信人', en: 'Somebody of the public' }
  }
}

/** The answers of a filing now in force; those before a correction stand earlier in the log. */
export const answersIn = (filing: Filing, log: readonly LoggedEvent[]): Answers =>
  contentIn(filing, log)?.answers ?? {}

/** … and its files. */
export const evidenceOf = (filing: Filing, log: readonly LoggedEvent[]): readonly Evidence[] =>
  contentIn(filing, log)?.evidence ?? []

const contentIn = ({ content }: Filing, log: readonly LoggedEvent[]) => {
  const event = log.find(({ sequence }) => sequence === content)?.event
  return event && isContent(event) ? event : undefined
}
