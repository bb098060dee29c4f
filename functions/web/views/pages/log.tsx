import type { Text } from '../../../engine/text.ts'
import { SummaryList } from '../components/summary-list.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { momentWords } from '../when.ts'

/** The log as it was last signed; absent before it begins. */
export type LogView = {
  readonly log?: { readonly size: number; readonly at: string; readonly verifier: string } | undefined
  /** Its address. */
  readonly address: string
}

const title: Text = { zh: '公开日志', en: 'The public log' }

const paragraphs: readonly { readonly heading: Text; readonly text: Text }[] = [
  {
    heading: { zh: '是什么', en: 'What it is' },
    text: {
      zh: '立案、申报、审批、公告，每个案件的每一步，登记后一分钟左右都在这里留下一条记录。日志只增不减：任何一条事后被修改、删去或补插都会被发现，包括本平台自己的改动。',
      en: 'A case opened, a filing, a decision, a notice: within about a minute every step of every case leaves an entry here. The log only grows. If any entry were changed, removed or slipped in afterwards, it would be seen, even if we did it ourselves.',
    },
  },
  {
    heading: { zh: '能看到什么', en: 'What it shows' },
    text: {
      zh: '每条记录只是一串摘要，看不出企业、案件和内容。持有案件档案包的人、看到公告的人，可以核对其中对应的那一条；其他人不能从中得知任何事情。',
      en: 'An entry is a digest and nothing else: it tells of no enterprise, no case and no content. Whoever has the archive of a case, or a notice in front of them, can find the entry that belongs to it. Nobody else learns anything.',
    },
  },
  {
    heading: { zh: '怎样核对公告', en: 'How to check a notice' },
    text: {
      zh: '登记簿中每个条目的页面写明它是日志的第几条。下载那里的证明，在核验页选择它；也可以用核验程序在不联网的电脑上核对。',
      en: 'The page of each entry of the register says which number it has in the log. Fetch the proof there and choose it at the verifier’s page, or use the program on a machine without a network.',
    },
  },
  {
    heading: { zh: '怎样监督日志', en: 'How to watch the log' },
    text: {
      zh: '检查点写明日志当时的条数和总摘要，由下列公钥签名。保存任何一个检查点，日后就能证明日志没有被改写。本平台每 15 分钟核查一次；格式是通用的（RFC 9162、C2SP tlog-tiles），他人的现成工具也能读取。',
      en: 'A checkpoint says how many entries there were and the digest of them all, signed with the key below. Whoever keeps one can show later whether the log was rewritten. We check it every quarter of an hour; its format is a common one (RFC 9162, C2SP tlog-tiles), which other people’s tools read, too.',
    },
  },
]

/** `/log`: what the public log is, how long it is, and its key. */
export const logPage = (view: LogView): View => ({ title, children: <Log {...view} /> })

function Log({ log, address }: LogView) {
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(title)}</h1>
      {paragraphs.map(({ heading, text }) => (
        <>
          <h2 class="govuk-heading-m">{say(heading)}</h2>
          <p class="govuk-body">{say(text)}</p>
        </>
      ))}
      <h2 class="govuk-heading-m">
        <T zh="目前" en="As it stands" />
      </h2>
      {log ? (
        <Standing log={log} address={address} />
      ) : (
        <p class="govuk-body">
          <T zh="日志尚未开始。" en="The log has not begun yet." />
        </p>
      )}
    </div>
  )
}

function Standing({ log, address }: { readonly log: NonNullable<LogView['log']>; readonly address: string }) {
  const say = useSay()
  const lang = useLang()
  const code = (text: string) => <span class="app-code">{text}</span>
  return (
    <SummaryList
      rows={[
        { key: { text: say({ zh: '条数', en: 'Entries' }) }, value: { text: String(log.size) } },
        {
          key: { text: say({ zh: '最近签名', en: 'Last signed' }) },
          value: { text: momentWords(log.at, lang) },
        },
        {
          key: { text: say({ zh: '检查点', en: 'Checkpoint' }) },
          value: {
            text: (
              <a class="govuk-link app-code" href="/log/checkpoint">
                {`${address}/checkpoint`}
              </a>
            ),
          },
        },
        { key: { text: say({ zh: '公钥', en: 'Key' }) }, value: { text: code(log.verifier) } },
      ]}
    />
  )
}
