import { chainOf, formOf, outlineOf } from '../../../forms/registry.ts'
import { filingOf } from '../../engine/case.ts'
import { stepOf } from '../../engine/chain.ts'
import type { FieldError } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import type { Text } from '../../engine/text.ts'
import { contentOf } from '../../store/content.ts'
import type { Head } from '../../store/head.ts'
import { divisionName, organName } from '../names.ts'
import { services } from '../services.ts'
import { mostTogether, type Pick, type Result, type Standing, writtenTask } from '../together.ts'
import type { TogetherItem, TogetherView } from '../views/pages/together.tsx'
import type { ResultLine, TogetherDoneView } from '../views/pages/together-done.tsx'
import { briefOf } from './brief.ts'

/** Where several are approved at once. */
const togetherPath = '/work/together'

type Asked = { readonly organ: OrganId; readonly remark: string; readonly errors: readonly FieldError[] }

/** What was picked, each with what it asks, to be approved; beside it what cannot be. */
export const togetherView = async (
  standings: readonly Standing[],
  { organ, remark, errors }: Asked,
): Promise<TogetherView> => {
  const fit = standings.filter((one) => one.kind === 'fit')
  const first = fit[0]?.filing
  return {
    organ: { id: organ, name: organName(organ) },
    ...(first && {
      like: { form: outlineOf(first.form).title, step: stepOf(chainOf(first.chain), first.step).title },
    }),
    items: await Promise.all(fit.map(itemOf)),
    left: standings.flatMap((one) => (one.kind === 'fit' ? [] : [leftOf(one)])),
    most: mostTogether,
    remark,
    errors,
    sending: { action: togetherPath, requestKey: `together-${organ}` },
    back: '/work',
  }
}

const itemOf = async ({ head, task, filing }: Extract<Standing, { kind: 'fit' }>): Promise<TogetherItem> => {
  const [form, content] = await Promise.all([
    formOf(filing.form),
    contentOf(services().cases, head, filing.no),
  ])
  if (!content) throw new Error('A filing in approval has its content')
  return {
    value: writtenTask(task),
    ...namesOf(head),
    reference: filing.reference,
    due: filing.due,
    href: `/work/cases/${head.id}/tasks/${filing.no}?organ=${task.organ}`,
    brief: briefOf(form, content.answers),
    files: content.evidence.length,
    digest: task.digest,
  }
}

const namesOf = ({ state }: Head) => ({
  enterprise: state.enterprise.name,
  county: divisionName(state.county),
})

type Left = { readonly pick: Pick; readonly head?: Head; readonly why: Text }

/** What is left out, and why; its name only for those who may see it. */
const leftOf = ({ pick, head, why }: Left): ResultLine => ({ ...(head && lineOf(head, pick)), why })

const lineOf = (head: Head, { filing }: Pick) => ({
  of: {
    ...namesOf(head),
    reference: filingOf(head.state, filing)?.reference ?? head.state.number,
    href: `/work/cases/${head.id}/filings/${filing}`,
  },
})

/** What became of each. */
export const doneView = (results: readonly Result[]): TogetherDoneView => ({
  lines: results.map(({ pick, head, why }) => ({ ...(head && lineOf(head, pick)), ...(why && { why }) })),
  back: '/work',
})
