import type { ComponentChildren } from 'preact'
import type { Text } from '../../../engine/text.ts'
import { Bars, BarsKey } from '../bars.tsx'
import { BackLink } from '../components/back-link.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import { BriefingTable } from './briefing-table.tsx'
import { BriefingUnit, begunIn } from './briefing-unit.tsx'
import { briefingWords } from './briefing-words.ts'
import { againstPlan, planBars } from './progress-matters.tsx'
import { openBars } from './progress-tables.tsx'
import { planLine } from './progress-units.tsx'
import type { MonthRow, ProgressView } from './progress-view.ts'

/** What scrolls must be reachable from the keyboard (WCAG 2.1.1). */
const focusable = { tabIndex: 0 }

/** What a joint meeting has before it: one sheet or two, to print. */
export const briefingPage = (view: ProgressView, back: string): View => ({
  title: { zh: '联席会议工作进展简报', en: 'Briefing for the joint meeting' },
  before: <BackLink href={back} />,
  wide: true,
  children: <Briefing view={view} />,
})

function Briefing({ view }: { readonly view: ProgressView }) {
  const lang = useLang()
  const say = useSay()
  const words = briefingWords(view)
  return (
    <article class="app-briefing">
      <header class="app-briefing__head">
        <h1 class="app-briefing__title">{say(words.title)}</h1>
        <p class="app-briefing__of">
          <T
            zh={`供联席会议调度使用　截至${dayWords(view.today, 'zh')}`}
            en={`For the joint meeting. As of ${dayWords(view.today, lang)}`}
          />
        </p>
      </header>
      <Part title={{ zh: '一、总体情况', en: '1. In all' }}>
        <p class="app-briefing__paragraph">{say(words.whole)}</p>
        <BarsKey
          late={{ zh: '超期', en: 'overdue' }}
          soon={{ zh: `${view.soonDays}日内到期`, en: `due within ${view.soonDays} days` }}
        />
        <Bars
          title={{ zh: '在办案件所处阶段', en: 'Open cases by phase' }}
          bars={openBars(view.phases, say)}
          dense
        />
      </Part>
      <Part title={{ zh: '二、主要数据', en: '2. The figures' }}>
        <section
          class="app-scroll"
          aria-label={say({ zh: '主要数据表', en: 'Table of the figures' })}
          {...focusable}
        >
          <BriefingTable view={view} />
        </section>
      </Part>
      <Part title={{ zh: '三、年度计划和执法监察', en: '3. Plans and campaigns' }}>
        <p class="app-briefing__paragraph">{say(words.matters)}</p>
        {view.mattersTotal.planned > 0 && (
          <>
            <p class="app-briefing__small">{say(againstPlan)}</p>
            <Bars short dense title={againstPlan} bars={planBars(begunIn(view.months, isBegun), lang)} />
          </>
        )}
        {words.capacity && (
          <>
            <p class="app-briefing__paragraph">{say(words.capacity)}</p>
            <p class="app-briefing__small">{say(planLine)}</p>
          </>
        )}
        {view.units
          .filter(({ planned }) => planned !== undefined)
          .map((chart) => (
            <BriefingUnit chart={chart} />
          ))}
      </Part>
      <Part title={{ zh: '四、提请调度的事项', en: '4. To be looked into' }}>
        {words.asks.map((one) => (
          <p class="app-briefing__paragraph">{say(one)}</p>
        ))}
      </Part>
      <footer class="app-briefing__foot">
        {words.foot.map((one) => (
          <p>{say(one)}</p>
        ))}
      </footer>
    </article>
  )
}

const isBegun = ({ planned, done = 0 }: MonthRow): boolean => planned > 0 || done > 0

function Part({ title, children }: { readonly title: Text; readonly children: ComponentChildren }) {
  const say = useSay()
  return (
    <section>
      <h2 class="app-briefing__heading">{say(title)}</h2>
      {children}
    </section>
  )
}
