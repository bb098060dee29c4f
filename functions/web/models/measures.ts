import { calendars } from '../../../forms/calendars.ts'
import { officeHours } from '../../../forms/office-hours.ts'
import { organs as allOrgans, divisions, municipality } from '../../../forms/organs.ts'
import { newestChain, newestForm, newestOutline } from '../../../forms/registry.ts'
import { hostOf, stepOf } from '../../engine/chain.ts'
import { labelAt } from '../../engine/display.ts'
import type { Fact } from '../../engine/facts.ts'
import type { Option } from '../../engine/form.ts'
import { type Figures, figuresOf, type Group, groupedBy, returnsByField } from '../../engine/measures.ts'
import { divisionOf } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import { minutesADay, workingMinutes } from '../../engine/working-time.ts'
import {
  divisionsSeen,
  type MeasuresQuery,
  monthBefore,
  monthsOffered,
  type Seen,
} from '../measures-query.ts'
import { divisionName, organName } from '../names.ts'
import type { FigureRow, MeasuresFilter, MeasuresView } from '../views/pages/measures-view.ts'
import { same } from '../views/text.ts'

export const base = '/work/measures'
export const workingDay = minutesADay(officeHours)

const mostSteps = 100

/** Working minutes from the step's entry to what ended it. */
export const waited = ({ entered, at }: Fact): number => workingMinutes(entered, at, officeHours, calendars)

export const formName = (form: string): Text => newestOutline(form)?.title ?? same(form)

/** By the newest version of the form's chain; a step that this one has no more is called by its id. */
export const stepName = (form: string, step: string): Text => {
  const chain = newestChain(newestOutline(form)?.chain ?? '')
  const known = chain?.steps.some(({ id }) => id === hostOf(step))
  return chain && known ? stepOf(chain, step).title : same(step)
}

const fieldName = async (form: string, field: string): Promise<Text> => {
  if (field === '') return { zh: '未指明项目', en: 'Nothing named' }
  const found = await newestForm(form)
  return (found && labelAt(found, field)) ?? same(field)
}

const joined = (...parts: readonly Text[]): Text => ({
  zh: parts.map(({ zh }) => zh).join('：'),
  en: parts.map(({ en }) => en).join(': '),
})

/** The figures of some facts with all their ways on. */
export const measuresView = async (
  query: MeasuresQuery,
  seen: Seen,
  month: string,
  { facts, isAll }: { readonly facts: readonly Fact[]; readonly isAll: boolean },
): Promise<MeasuresView> => {
  const steps = stepsOf(facts)
  const isOfOne = new Set(steps.map(({ of }) => of.organ)).size === 1
  const fields = returnsByField(facts).map(async ({ form, field, facts: found }) => ({
    name: joined(formName(form), await fieldName(form, field)),
    count: found.length,
    href: listOf(query, { figure: 'returned', form, field: field || 'none' }),
  }))
  return {
    filter: filterOf(query, seen, month, facts),
    total: rowOf({ zh: '合计', en: 'All' }, figuresOf(facts, waited), query, {}),
    organs: groupedBy(facts, ({ organ }) => ({ organ }), waited).map(({ of, figures }) =>
      rowOf(organName(of.organ), figures, query, of),
    ),
    steps: steps
      .slice(0, mostSteps)
      .map(({ of, figures }) => rowOf(nameOfStep(of, isOfOne), figures, query, of)),
    stepsInAll: steps.length,
    fields: await Promise.all(fields),
    csv: `${base}/figures.csv?${new URLSearchParams(query)}`,
    isCut: !isAll,
    workingDay,
  }
}

type Step = Pick<Fact, 'organ' | 'form' | 'step'>

/** Facts by step and organ: what the table and the file list. */
export const stepsOf = (facts: readonly Fact[]): Group<Step>[] =>
  groupedBy(facts, ({ organ, form, step }) => ({ organ, form, step }), waited)

/** Without the organ where all are of one. */
const nameOfStep = ({ organ, form, step }: Step, isOfOne: boolean): Text =>
  joined(...(isOfOne ? [] : [organName(organ)]), formName(form), stepName(form, step))

const rowOf = (
  name: Text,
  figures: Figures,
  query: MeasuresQuery,
  of: Readonly<Record<string, string>>,
): FigureRow => {
  const counted = (figure: 'decided' | 'returned' | 'refused' | 'transferred' | 'late') => ({
    count: figures[figure],
    href: listOf(query, { figure, ...of }),
  })
  const { median, ninetieth } = figures
  return {
    name,
    decided: counted('decided'),
    ...(median !== undefined && { median }),
    ...(ninetieth !== undefined && { ninetieth }),
    returned: counted('returned'),
    refused: counted('refused'),
    transferred: counted('transferred'),
    late: counted('late'),
  }
}

/** The list of the filings behind a figure. */
const listOf = (query: MeasuresQuery, of: Readonly<Record<string, string>>): string =>
  `${base}/filings?${new URLSearchParams({ ...query, ...of })}`

const filterOf = (
  query: MeasuresQuery,
  seen: Seen,
  month: string,
  facts: readonly Fact[],
): MeasuresFilter => ({
  ...query,
  action: base,
  months: Array.from({ length: monthsOffered }, (_, back) => monthBefore(month, back)),
  counties: divisionsSeen(seen).map((id) => ({ value: id, label: divisionName(id) })),
  forms: formsIn(facts, query.form),
  organs: organsIn(seen, query.county).map((id) => ({ value: id, label: organName(id) })),
})

/** The forms that the facts are of, and the one chosen. */
const formsIn = (facts: readonly Fact[], chosen: string): Option[] =>
  [...new Set([...facts.map(({ form }) => form), ...(chosen ? [chosen] : [])])]
    .sort()
    .map((form) => ({ value: form, label: formName(form) }))

/** Of all organs those of the chosen county and of the city: a list of a hundred helps nobody. */
const organsIn = ({ isAll, organs }: Seen, county: string): string[] => {
  if (!isAll) return [...organs]
  const of = [municipality.id, ...(county ? [county] : divisions.map(({ id }) => id))]
  return allOrgans.map(({ id }) => id).filter((id) => of.includes(divisionOf(id)))
}
