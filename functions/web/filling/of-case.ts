import { trackOf } from '../../../forms/registry.ts'
import { startingAnswers } from '../../engine/answers.ts'
import { nextClock } from '../../engine/case.ts'
import { longDate } from '../../engine/date-text.ts'
import type { Text } from '../../engine/text.ts'
import { clockOf } from '../../engine/track.ts'
import type { Head } from '../../store/head.ts'
import { asReturned, correctingOf } from '../correction.ts'
import { Failure } from '../failure.ts'
import { contextOf, draftOf } from '../filing.ts'
import type { Unsigned } from '../letters.ts'
import { copiesOf } from '../models/copies.ts'
import { askings } from '../models/filing.ts'
import { formHref, placeOfField } from '../places.ts'
import { services } from '../services.ts'
import { headOf, personOf, type Visit } from '../visit.ts'
import type { FillingKind } from './acts.ts'
import { absent, beginOrGoOn, start, whyNotBegin } from './beginning.ts'
import { accepted, receipt, submit, withdraw } from './filed.ts'
import { checkHref, type Filling } from './filling.ts'
import { aboutOf, formIn, type Side, toCase } from './side.ts'

/** How the forms of a case are begun, filled in, submitted and withdrawn from one side. */
export const formsOfCase = (side: Side) => {
  const filling: FillingKind = {
    of: (visit) => fillingOf(side, visit),
    submit: (visit, one) => submit(side, visit, one),
    accepted: (visit) => accepted(side, visit),
    absent: (visit) => absent(side, visit),
  }
  return {
    filling,
    beginOrGoOn: (visit: Visit) => beginOrGoOn(side, filling, visit),
    unsigned: (visit: Visit) => unsigned(side, visit),
    start: (visit: Visit) => start(side, visit),
    receipt: (visit: Visit) => receipt(side, visit),
    withdraw: (visit: Visit) => withdraw(side, visit),
  }
}

const fillingOf = async (side: Side, visit: Visit): Promise<Filling> => {
  const head = headOf(visit)
  const { form: newest, by, duty } = await formIn(side, visit)
  const draft = await draftOf(head, newest, by, duty)
  if (!draft) throw new Failure(404, noDraft, toCase(side, head))
  const { form } = await formIn(side, visit, draft)
  const base = formHref(side.base(head), form, duty)
  const correcting = await correctingOf(head, form, draft)
  const isOlder = form.version !== newest.version && draft.filing === undefined
  return {
    form,
    draft: correcting ? { ...draft, answers: asReturned(form, draft.answers, correcting) } : draft,
    context: await contextOf(head, visit.today, form, duty),
    uploads: await services().drafts.uploads(head.id, draft.id),
    base,
    back: side.base(head),
    about: aboutOf(head),
    copies: (files) =>
      copiesOf(
        { draft: draft.id, form, files },
        { person: personOf(visit), action: by ? 'handle-case' : 'file' },
      ),
    ...(form.letter && { preview: `${base}/letter` }),
    ...(isOlder && { newer: newest }),
    ...(correcting && {
      correcting,
      returned: {
        reason: correcting.filing.reason,
        asked: askings(form, correcting.filing, (field) => placeOfField(base, form, field)),
        ...(by === undefined && clockMeanwhile(head)),
      },
    }),
  }
}

/** The enterprise is told whether its time runs while it corrects. */
const clockMeanwhile = ({ state }: Head): { readonly clock?: Text } => {
  const clock = nextClock(state)
  if (clock?.status !== 'running') return {}
  const { title } = clockOf(trackOf(state.track), clock.id)
  return clock.stands === undefined
    ? {
        clock: {
          zh: `补正期间，“${title.zh}”不停止计算，到期日仍为${longDate(clock.effective, 'zh')}。`,
          en: `“${title.en}” runs on during the correction: it still ends on ${longDate(clock.effective, 'en')}.`,
        },
      }
    : {
        clock: {
          zh: `补正期间，“${title.zh}”停止计算，重新提交后继续。`,
          en: `“${title.en}” stands still during the correction, and goes on once you resubmit.`,
        },
      }
}

const noDraft = {
  zh: '这份表单还没有草稿，或者已经提交。请从案件页面开始填写，或查看已提交的申请。',
  en: 'There is no draft of this form, or it was submitted. Begin it from the case page, or see what was submitted.',
}

/** What the letter of a form would be written from: its draft, or before there is one what it would begin with. */
const unsigned = async (side: Side, visit: Visit): Promise<Unsigned> => {
  const head = headOf(visit)
  const { form, by, duty } = await formIn(side, visit)
  const base = formHref(side.base(head), form, duty)
  if (await draftOf(head, form, by, duty)) {
    const filling = await fillingOf(side, visit)
    const back = { href: checkHref(filling), text: { zh: '返回检查', en: 'Back to checking' } }
    return { form: filling.form, answers: filling.draft.answers, context: filling.context, by, back }
  }
  if (whyNotBegin(head, form, by, duty)) throw new Failure(404, noDraft)
  const context = await contextOf(head, visit.today, form, duty)
  const back = { href: base, text: { zh: '返回起草', en: 'Back to drawing it up' } }
  return { form, answers: startingAnswers(form, context), context, by, back }
}
