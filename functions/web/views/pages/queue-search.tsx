import { Button } from '../components/button.tsx'
import { Select } from '../components/select.tsx'
import { T, useSay } from '../lang.tsx'
import type { QueueFilter } from './queue-view.ts'

/** Narrows the queue, where there is something to choose. */
export function QueueSearch({ filter }: { readonly filter: QueueFilter }) {
  const say = useSay()
  const { action, organ, organs, form, forms, late } = filter
  if (organs.length === 0) return null
  const all = { value: '', text: say({ zh: '全部', en: 'All' }) }
  return (
    <form method="get" action={action} class="app-search">
      <div class="app-search__fields">
        {organs.length > 1 && (
          <Select
            name="organ"
            label={{ text: <T zh="单位" en="Organ" /> }}
            value={organ}
            items={[all, ...organs.map(({ value, label }) => ({ value, text: say(label) }))]}
          />
        )}
        <Select
          name="form"
          label={{ text: <T zh="表单" en="Form" /> }}
          value={form}
          items={[all, ...forms.map(({ value, label }) => ({ value, text: say(label) }))]}
        />
        <Select
          name="late"
          label={{ text: <T zh="期限" en="Due" /> }}
          value={late ? 'yes' : ''}
          items={[all, { value: 'yes', text: say({ zh: '只看已超期', en: 'Overdue only' }) }]}
        />
      </div>
      <Button classes="govuk-button--secondary">
        <T zh="筛选" en="Filter" />
      </Button>
    </form>
  )
}
