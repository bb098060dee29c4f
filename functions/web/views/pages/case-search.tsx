import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { Input } from '../components/input.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'
import { Narrow, Narrowing } from './narrow.tsx'

export type SearchView = {
  /** Where the search is sent (GET): `county`, `q`, and what `more` asks. */
  readonly action: string
  readonly counties: readonly Option[]
  readonly county?: string | undefined
  /** Case number, or the enterprise's name or code, as typed. */
  readonly q?: string | undefined
  /** For officials: one track alone. */
  readonly tracks?: { readonly options: readonly Option[]; readonly value: string } | undefined
  /** For auditors: what else may be asked. */
  readonly more?: More | undefined
  /** How many cases were looked at for this page. */
  readonly read?: number | undefined
}

type More = {
  readonly tracks: readonly Option[]
  /** Of the track that was chosen. */
  readonly states: readonly Option[]
  readonly offices: readonly Option[]
  readonly asked: {
    readonly [name in 'track' | 'state' | 'from' | 'to' | 'office' | 'official' | 'least']?:
      | string
      | undefined
  }
  /** What was typed and cannot be read: nothing was searched for. */
  readonly unread?: { readonly [name in 'from' | 'to' | 'least']?: Text } | undefined
  /** Keeps what was asked under a name. */
  readonly save?: Sending | undefined
}

/** Asks for cases, by what the reader may ask. */
export function CaseSearch({ action, counties, county, q, tracks, more, read }: SearchView) {
  return (
    <>
      <Narrowing
        action={action}
        send={{ zh: '查询', en: 'Search' }}
        beside={more && <MoreFields {...more} />}
      >
        <Input
          name="q"
          label={{
            text: <T zh="案号（事项编号）、企业名称或信用代码" en="Number, enterprise or credit code" />,
          }}
          value={q}
          spellcheck={false}
          autocomplete="off"
        />
        {counties.length > 1 && (
          <Narrow name="county" label={{ zh: '县区', en: 'County' }} value={county} choices={counties} />
        )}
        {tracks && (
          <Narrow
            name="track"
            label={{ zh: '类别', en: 'Track' }}
            value={tracks.value}
            choices={tracks.options}
          />
        )}
      </Narrowing>
      {more?.save && <Save save={more.save} />}
      {read !== undefined && (
        <p class="govuk-hint" role="status">
          <T zh={`本页查看了 ${read} 件案件。`} en={`${read} cases were looked at for this page.`} />
        </p>
      )}
    </>
  )
}

function MoreFields({ tracks, states, offices, asked, unread = {} }: More) {
  const say = useSay()
  const isAsked = Object.values(asked).some(Boolean)
  const fault = (name: keyof typeof unread) => {
    const text = unread[name]
    return text && { errorMessage: { text: say(text) } }
  }
  return (
    <Details open={isAsked} summaryText={<T zh="更多条件" en="More to ask" />}>
      <Narrow name="track" label={{ zh: '类别', en: 'Track' }} value={asked.track} choices={tracks} />
      {states.length > 0 && (
        <Narrow name="state" label={{ zh: '阶段', en: 'Stage' }} value={asked.state} choices={states} />
      )}
      <Input
        name="from"
        type="date"
        label={{ text: <T zh="立案日期，自" en="Opened from" /> }}
        value={asked.from}
        {...fault('from')}
        classes="govuk-input--width-10"
      />
      <Input
        name="to"
        type="date"
        label={{ text: <T zh="立案日期，至" en="Opened until" /> }}
        value={asked.to}
        {...fault('to')}
        classes="govuk-input--width-10"
      />
      <Narrow
        name="office"
        label={{ zh: '经办部门', en: 'Office that acted' }}
        value={asked.office}
        choices={offices}
      />
      <Input
        name="official"
        label={{ text: <T zh="经办人姓名" en="Name of an official who acted" /> }}
        value={asked.official}
        spellcheck={false}
        autocomplete="off"
        classes="govuk-input--width-10"
      />
      <Input
        name="least"
        label={{ text: <T zh="申报金额不低于（万元）" en="A filing names at least (10,000 yuan)" /> }}
        hint={{
          text: (
            <T
              zh="按部门、经办人或金额查询时，逐件读取记录，每页最多查看 40 件。"
              en="By office, official or amount the log of each case is read: 40 cases a page at most."
            />
          ),
        }}
        value={asked.least}
        {...fault('least')}
        inputmode="decimal"
        classes="govuk-input--width-10"
      />
    </Details>
  )
}

function Save({ save }: { readonly save: Sending }) {
  return (
    <Details summaryText={<T zh="保存这个查询" en="Save this search" />}>
      <PostForm sending={save}>
        <Input
          name="name"
          id="search-name"
          label={{ text: <T zh="名称" en="Name" /> }}
          autocomplete="off"
          classes="govuk-input--width-20"
        />
        <Button classes="govuk-button--secondary">
          <T zh="保存" en="Save" />
        </Button>
      </PostForm>
    </Details>
  )
}
