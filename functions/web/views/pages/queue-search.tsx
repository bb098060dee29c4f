import { Narrow, Narrowing } from './narrow.tsx'
import type { QueueFilter } from './queue-view.ts'

const overdue = { value: 'yes', label: { zh: '只看已超期', en: 'Overdue only' } }

/** Narrows the queue, where there is something to choose. */
export function QueueSearch({ filter }: { readonly filter: QueueFilter }) {
  const { action, organ, organs, form, forms, late } = filter
  if (organs.length === 0) return null
  return (
    <Narrowing action={action} send={{ zh: '筛选', en: 'Filter' }}>
      {organs.length > 1 && (
        <Narrow name="organ" label={{ zh: '单位', en: 'Organ' }} value={organ} choices={organs} />
      )}
      <Narrow name="form" label={{ zh: '表单', en: 'Form' }} value={form} choices={forms} />
      <Narrow name="late" label={{ zh: '期限', en: 'Due' }} value={late ? 'yes' : ''} choices={[overdue]} />
    </Narrowing>
  )
}
