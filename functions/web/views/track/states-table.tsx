import type { Text } from '../../../engine/text.ts'
import { StackedTable } from '../components/stacked-table.tsx'
import { T, useSay } from '../lang.tsx'
import { ownerWords, type StateView, type WayView } from './track-view.ts'

const heads: readonly Text[] = [
  { zh: '状态', en: 'State' },
  { zh: '由谁办理', en: 'Who acts' },
  { zh: '可以提交', en: 'What may be filed' },
  { zh: '之后', en: 'Where it leads' },
]

/** Every state in words: what the diagram shows, and what each move does besides. */
export function StatesTable({
  states,
  caption,
}: {
  readonly states: readonly StateView[]
  readonly caption: Text
}) {
  const say = useSay()
  const titles = new Map(states.map(({ id, title }) => [id, title]))
  return (
    <StackedTable
      caption={say(caption)}
      captionClasses="govuk-visually-hidden"
      head={heads.map((head) => ({ text: say(head) }))}
      firstCellIsHeader
      rows={states.map((state) => [
        { text: <Title {...state} />, attributes: { id: idOf(state.id) } },
        { text: say(ownerWords[state.owner]) },
        { text: state.forms.length > 0 ? <Forms forms={state.forms} /> : say(noForms(state)) },
        { text: state.ways.length > 0 && <Ways ways={state.ways} titles={titles} /> },
      ])}
    />
  )
}

const idOf = (state: string): string => `state-${state}`

function Title({ title, clocks }: StateView) {
  const say = useSay()
  return (
    <span>
      {say(title)}
      {clocks.map((clock) => (
        <span class="app-track__note">
          <T zh="计时：" en="Clock: " />
          {say(clock)}
        </span>
      ))}
    </span>
  )
}

const noForms = ({ owner }: StateView): Text => {
  switch (owner) {
    case 'county':
    case 'municipal':
      return { zh: '审查已提交的材料', en: 'Nothing: what was filed is decided' }
    case 'enterprise':
      return { zh: '无', en: 'Nothing' }
    case 'nobody':
      return { zh: '', en: '' }
  }
}

function Forms({ forms }: Pick<StateView, 'forms'>) {
  const say = useSay()
  return (
    <ul class="app-plain-list app-track__list">
      {forms.map(({ title, by }) => (
        <li>
          {say(title)}
          <span class="app-track__note">{say(by)}</span>
        </li>
      ))}
    </ul>
  )
}

type WaysProps = { readonly ways: readonly WayView[]; readonly titles: ReadonlyMap<string, Text> }

function Ways({ ways, titles }: WaysProps) {
  const say = useSay()
  return (
    <ul class="app-plain-list app-track__list">
      {ways.map(({ subject, happened, to, effects }) => (
        <li>
          {say(subject)} <strong>{say(happened)}</strong>
          {' → '}
          <a class="govuk-link" href={`#${idOf(to)}`}>
            {say(titles.get(to) ?? { zh: to, en: to })}
          </a>
          {effects.map((effect) => (
            <span class="app-track__note">{say(effect)}</span>
          ))}
        </li>
      ))}
    </ul>
  )
}
