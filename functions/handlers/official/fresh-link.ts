import { filingOf } from '../../engine/case.ts'
import { OrganId } from '../../engine/ids.ts'
import { compose } from '../../mail/compose.ts'
import { dueFact, same } from '../../mail/setting.ts'
import type { Head } from '../../store/head.ts'
import type { Task } from '../../store/links.ts'
import { Failure, rejectionWords } from '../../web/failure.ts'
import { withoutLeavers } from '../../web/leavers.ts'
import { countTry } from '../../web/limiting.ts'
import { namesFor } from '../../web/names.ts'
import { secondsOf } from '../../web/request.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { newId } from '../../web/secrets.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { capacityOn, noCapacity } from '../../web/standing-in.ts'
import { taskLink } from '../../web/task-link.ts'
import { refuseUnfit } from '../../web/task-rights.ts'
import { waitingFor } from '../../web/task-session.ts'
import { headOf, personOf, type Visit } from '../../web/visit.ts'

/** A fresh link to what waits in the queue, to decide it on a phone or after the first one was revoked. */
export const mailFreshLink = async (visit: Visit): Promise<SiteResponse> => {
  const [head, person] = [headOf(visit), personOf(visit)]
  const { task, due } = await waitingTask(visit)
  await countTry(visit, 'fresh-link', person.id)
  const { part, writes } = taskLink(task, person.id, settings().BASE_URL, secondsOf(visit))
  const mail = {
    id: `fresh-${newId(20)}`,
    to: person.email,
    thread: `${head.id}-${task.filing}`,
    at: visit.at,
    asks: { person: person.id, tasks: [task] },
  }
  await services().mails.store(
    { ...mail, ...compose({ ...letterOn(head, task.filing, due), ...part }) },
    writes,
  )
  return seeOther('/work?done=mailed')
}

/** The step that waits for an organ of this person now. */
const waitingTask = async (visit: Visit): Promise<{ readonly task: Task; readonly due: string }> => {
  const head = headOf(visit)
  const filing = filingOf(head.state, Number(visit.params.filing))
  const organ = OrganId.safeParse(visit.form.get('organ')).data
  if (filing?.status !== 'in-approval' || !organ) throw new Failure(403, noCapacity)
  const [person, { today }] = [personOf(visit), visit]
  const capacity = await capacityOn(services().people, { head, filing, person, today }, organ)
  if (!capacity) throw new Failure(403, noCapacity)
  const { no, step, epoch, digest } = filing
  const task = { case: head.id, filing: no, step, epoch, organ, digest }
  const waiting = waitingFor(head, task)
  if (!waiting) throw new Failure(409, rejectionWords({ code: 'step-closed', filing: no }))
  refuseUnfit(head, await withoutLeavers(services().people, waiting), person, organ, capacity)
  return { task, due: waiting.due }
}

const letterOn = ({ state }: Head, no: number, due: string) => {
  const { kind, formTitle } = namesFor(state)
  const title = formTitle(no)
  const { name } = state.enterprise
  return {
    subject: { zh: `审批链接：${title.zh}（${name}）`, en: `Your link: ${title.en} (${name})` },
    paragraphs: [
      {
        zh: '这是您在待办中重新获取的审批链接。打开后，请按“打开”按钮。链接只供您本人使用，请勿转发。',
        en: 'You asked for this link in your queue. After following it press “Open”. It is for you alone: do not forward it.',
      },
    ],
    facts: [
      dueFact(due),
      { label: kind.party, value: same(name) },
      { label: kind.number, value: same(state.number) },
    ],
  }
}
