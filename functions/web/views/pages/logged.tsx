import type { ComponentChildren } from 'preact'
import { T, useLang } from '../lang.tsx'
import { momentWords } from '../when.ts'

/** What an entry's page says of the public log. */
export type LoggedView =
  | {
      readonly status: 'proven'
      /** Its number in the log, and how many there are. */
      readonly entry: number
      readonly of: number
      readonly since: string
      /** Address of the proof; none where an objection took something off. */
      readonly proof?: string | undefined
    }
  /** Not signed yet, or from before there was a log; unreadable just now; not what the log has. */
  | { readonly status: 'waiting' | 'unread' | 'wrong' }

/** That the notice in front of the reader is in the public log, and how to see it for oneself. */
export function Logged(view: LoggedView) {
  return (
    <section aria-labelledby="logged">
      <h2 class="govuk-heading-m" id="logged">
        <T zh="公开日志" en="The public log" />
      </h2>
      {view.status === 'proven' ? <Proven {...view} /> : <Other status={view.status} />}
    </section>
  )
}

function Proven({ entry, of, since, proof }: Extract<LoggedView, { status: 'proven' }>) {
  const lang = useLang()
  const moment = momentWords(since, lang)
  return (
    <>
      <p class="govuk-body">
        <T
          zh={`本条目是公开日志的第 ${entry} 条（现共 ${of} 条），自${moment}起在日志中。`}
          en={`This entry is number ${entry} of ${of} in the public log, since ${moment}. `}
        />
        {proof ? (
          <T
            zh="打开本页时已核对：页面内容与日志一致。"
            en="Checked as this page was opened: what it shows is what the log has."
          />
        ) : (
          <T
            zh="打开本页时已核对：公开时的内容与日志一致。经异议移除的行不再公开，因此不提供证明下载。"
            en="Checked as this page was opened: what was published is what the log has. Rows that objections took off are not public any more, so there is no proof to fetch."
          />
        )}
      </p>
      {proof ? (
        <p class="govuk-body">
          <T zh="自行核对：" en="To check it yourself: " />
          <a class="govuk-link" href={proof}>
            <T zh="下载证明" en="fetch the proof" />
          </a>
          <T zh="，在" en=", choose it at " />
          <a class="govuk-link" href="/verify">
            <T zh="核验页" en="the verifier’s page" />
          </a>
          <T zh="选择它；另见" en=", and read " />
          <About>
            <T zh="公开日志是什么" en="what the public log is" />
          </About>
          <T zh="。" en="." />
        </p>
      ) : (
        <p class="govuk-body">
          <About>
            <T zh="公开日志是什么" en="What the public log is" />
          </About>
        </p>
      )}
    </>
  )
}

function About({ children }: { readonly children: ComponentChildren }) {
  return (
    <a class="govuk-link" href="/log">
      {children}
    </a>
  )
}

function Other({ status }: { readonly status: Exclude<LoggedView['status'], 'proven'> }) {
  return (
    <p class="govuk-body">
      {status === 'waiting' && (
        <T
          zh="本条目尚未载入公开日志：新公布的条目一般在两分钟内载入；日志启用之前公布的，在下一次变动时载入。"
          en="This entry is not in the public log yet. A new one gets there within two minutes; one from before there was a log, when it next changes."
        />
      )}
      {status === 'unread' && (
        <T
          zh="暂时无法读取公开日志，请稍后再看。"
          en="The public log cannot be read just now. Please try again later."
        />
      )}
      {status === 'wrong' && (
        <strong>
          <T
            zh="本页内容与公开日志不一致，请勿采信，并告知发布单位。"
            en="This page is not what the public log has. Do not rely on it, and tell whoever issued it."
          />
        </strong>
      )}{' '}
      <About>
        <T zh="公开日志是什么" en="What the public log is" />
      </About>
    </p>
  )
}
