import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { BothWays, FieldsTable, SlotsTable } from '../definition/fields.tsx'
import type { ChainLines, DefinitionView, PageLines, StepLine } from '../definition/view.ts'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { definitionsTitle } from './definitions.tsx'

type Places = { readonly back: string; readonly blank: string; readonly schema: string }

/** One form as a lawyer reads it: every field, piece of evidence and step, in both languages. */
export const definitionPage = (view: DefinitionView & Places): View => ({
  title: view.title,
  wide: true,
  before: <BackLink href={view.back}>{<T {...definitionsTitle} />}</BackLink>,
  children: <Definition {...view} />,
})

function Definition(view: DefinitionView & Places) {
  const say = useSay()
  return (
    <article class="app-definition">
      <h1 class="govuk-heading-l">
        <span class="app-caption">{say(definitionsTitle)}</span>
        <BothWays text={view.title} />
      </h1>
      <p class="govuk-body app-narrow">
        <BothWays text={view.intro} />
      </p>
      <Facts {...view} />
      <BasisPart basis={view.basis} />
      {view.pages.map((page, at) => (
        <PagePart {...page} at={at + 1} />
      ))}
      {view.rules > 0 && (
        <InsetText>
          <T
            zh={`除上述要求外，提交时还有 ${view.rules} 条核对规则比较几个栏目或案件中的内容，例如日期先后、合计、是否重复；不符的在页面上写明怎样改正。`}
            en={`Beside these limits, ${view.rules} ${view.rules === 1 ? 'rule compares' : 'rules compare'} several answers, or answers with the case: the order of days, sums, doubles. Where one does not hold, the page says how to mend it.`}
          />
        </InsetText>
      )}
      {view.chain && <ChainPart {...view.chain} />}
    </article>
  )
}

function Facts({ id, version, by, outcome, blank, schema }: DefinitionView & Places) {
  const say = useSay()
  return (
    <>
      <ul class="app-meta">
        <li>
          <code>{id}</code> <T zh={`第 ${version} 版`} en={`version ${version}`} />
        </li>
        <li>
          <T zh="填写人：" en="Filled in by: " />
          {say(by)}
        </li>
        {outcome.map((line) => (
          <li>{say(line)}</li>
        ))}
      </ul>
      <p class="govuk-body app-definition__ways">
        <a class="govuk-link" href={blank}>
          <T zh="打印空白表" en="Print a blank" />
        </a>{' '}
        <a class="govuk-link" href={schema}>
          <T zh="数据格式（JSON Schema）" en="Data format (JSON Schema)" />
        </a>
      </p>
    </>
  )
}

function BasisPart({ basis }: Pick<DefinitionView, 'basis'>) {
  const say = useSay()
  return (
    <section class="app-definition__page">
      <h2 class="govuk-heading-m">
        <T zh="办理依据" en="What it rests on" />
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {basis.map(({ id, text, on, when }) => (
          <li>
            <a class="govuk-link" href={`/help/bases#${id}`}>
              {say(text)}
            </a>
            {on && (
              <span class="app-secondary">
                <T zh={`（仅限：${on.zh}）`} en={` (only: ${on.en})`} />
              </span>
            )}
            {when && (
              <span class="app-secondary">
                <T zh={`（仅当${when.zh}）`} en={` (only if ${when.en})`} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const evidenceOf = ({ zh, en }: Text): Text => ({ zh: `${zh}：证明材料`, en: `${en}: evidence` })

function PagePart({ title, intro, fields, slots, at }: PageLines & { readonly at: number }) {
  return (
    <section class="app-definition__page">
      <h2 class="govuk-heading-m">
        {at}. <BothWays text={title} />
      </h2>
      {intro && (
        <p class="govuk-body app-narrow">
          <BothWays text={intro} />
        </p>
      )}
      {fields.length > 0 && <FieldsTable fields={fields} caption={title} />}
      {slots.length > 0 && <SlotsTable slots={slots} caption={evidenceOf(title)} />}
    </section>
  )
}

function ChainPart({ id, version, title, steps, resubmit }: ChainLines) {
  const say = useSay()
  return (
    <section class="app-definition__page">
      <h2 class="govuk-heading-m">
        <T zh="审批链：" en="Who decides: " />
        <BothWays text={title} />
      </h2>
      <p class="govuk-body app-secondary">
        <code>{id}</code> <T zh={`第 ${version} 版。`} en={`version ${version}. `} />
        {say(resubmit)}
        <T
          zh="。各环节的工作日由本平台规定，不是工作方案的内容。"
          en=". Working days are policy of this service, not of the plan."
        />
      </p>
      <ol class="app-definition__steps">
        {steps.map((step) => (
          <StepPart {...step} />
        ))}
      </ol>
    </section>
  )
}

function StepPart({ id, title, organs, workingDays, guidance, when, rules }: StepLine) {
  const say = useSay()
  return (
    <li>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>
          <BothWays text={title} />
        </strong>
        <code class="app-definition__id">{id}</code>
      </p>
      <ul class="app-plain-list">
        <li>{organs.map(say).join(say({ zh: '、', en: ', ' }))}</li>
        <li>
          <T
            zh={`${workingDays} 个工作日`}
            en={workingDays === 1 ? '1 working day' : `${workingDays} working days`}
          />
        </li>
        {when && (
          <li>
            <T zh={`仅当${when.zh}`} en={`Only if ${when.en}`} />
          </li>
        )}
        {rules.map((rule) => (
          <li>{say(rule)}</li>
        ))}
        {guidance && (
          <li>
            <T zh="审查要点：" en="What to look at: " />
            <BothWays text={guidance} />
          </li>
        )}
      </ul>
    </li>
  )
}
