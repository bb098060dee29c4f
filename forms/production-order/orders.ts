import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers, FormContext, Option } from '../../functions/engine/form.ts'
import { chosen } from '../shared/chosen.ts'

type Field = 'environment' | 'quality' | 'safety'

type Trigger = Option & { readonly field: Field }

/** The three orders; which one may follow depends on the field of its triggers (the plan, 二(二)3, 二(三)2, 二(四)2). */
export const orders: readonly Option[] = [
  { value: 'limit', label: { zh: '限制生产', en: 'Limit production' } },
  { value: 'stop', label: { zh: '停产整治（整改）', en: 'Stop production to put right' } },
  { value: 'suspend', label: { zh: '停产停业整顿', en: 'Suspend production and business' } },
]

/** Why an order is made: DOMAIN rows 14–18, 25–27 and 32. */
export const triggers: readonly Trigger[] = [
  {
    value: 'emissions',
    field: 'environment',
    label: { zh: '超过污染物排放标准排污', en: 'Emissions above the standard' },
  },
  {
    value: 'solid-waste',
    field: 'environment',
    label: { zh: '违反固体废物管理法律法规', en: 'Breach of the law on solid waste' },
  },
  {
    value: 'total-load',
    field: 'environment',
    label: { zh: '超过重点污染物总量控制指标排污', en: 'Emissions above the total load allowed' },
  },
  {
    value: 'no-permit',
    field: 'environment',
    label: { zh: '无证排污', en: 'Emissions without a permit' },
  },
  {
    value: 'against-permit',
    field: 'environment',
    label: { zh: '不按证排污', en: 'Emissions against the permit' },
  },
  {
    value: 'product-standard',
    field: 'quality',
    label: { zh: '产品质量达不到强制性标准要求', en: 'Products below the mandatory standard' },
  },
  {
    value: 'no-licence',
    field: 'quality',
    label: { zh: '无证生产', en: 'Production without a licence' },
  },
  {
    value: 'safety-conditions',
    field: 'safety',
    label: { zh: '安全生产条件达不到要求', en: 'Conditions for safe production not met' },
  },
]

/** The fields that the triggers of an order belong to; each field has its own authority. */
export const fieldsOfOrder = ({ triggers: ticked }: Answers): readonly Field[] => [
  ...new Set(triggers.filter(({ value }) => chosen(ticked).includes(value)).map(({ field }) => field)),
]

/** What an order is called: the plan says 停产整治 for environment and 停产整改 for quality. */
export const orderName = (answers: Answers): string =>
  answers.order === 'stop' && fieldsOfOrder(answers).includes('quality')
    ? '停产整改'
    : (names[textOf(answers.order)] ?? '')

const names: Readonly<Record<string, string>> = {
  limit: '限制生产',
  stop: '停产整治',
  suspend: '停产停业整顿',
}

/**
 * The order that a later act is about, as it was served; in force from service, or from a later day that it names.
 *
 * One that was made on the spot is known by the number on its paper alone.
 */
export const orderInForce = (context: Pick<FormContext, 'recalled'>) => {
  const order = context.recalled?.['production-order']
  const served = context.recalled?.['order-service']?.answers
  const number = textOf(served?.served) || (order?.number ?? '')
  const days = [textOf(order?.answers.fromOn), textOf(served?.servedOn)]
  const from = days.toSorted().at(-1) ?? ''
  if (order?.number !== number) return { name: '停产', title: '停产决定书', number, from }
  const name = orderName(order.answers)
  return { name, title: `责令${name}决定书`, number, from }
}
