import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import { same } from '../setting.ts'

/** What the monitor of the public log found, by its code. */
const found: { readonly [code: string]: Text } = {
  cut: { zh: '日志变短，末尾的条目被删去', en: 'the log is shorter than it was: entries were cut off' },
  forked: { zh: '同样长度的日志内容不同', en: 'there are two logs of the same size' },
  rewritten: { zh: '以前的条目或日志文件被改写', en: 'entries or files of the log were rewritten' },
  missing: { zh: '日志文件缺失', en: 'a file of the log is missing' },
  unsigned: {
    zh: '检查点不是用本日志的密钥签名的',
    en: 'the checkpoint is not signed with the key of this log',
  },
  differs: { zh: '日志条目与案件记录不符', en: 'an entry is not what the case says' },
  unlogged: { zh: '案件中有事件没有载入日志', en: 'events of a case never came into the log' },
  stalled: { zh: '新条目超过一小时没有签名', en: 'new entries have not been signed for an hour' },
}

type Fault = { readonly code: string; readonly where: string; readonly baseUrl: string }

/** Nothing was changed: something has not come as far as the log. */
const delays = ['stalled', 'unlogged']

const lookForDelay: Text = {
  zh: '请通知运维人员查看平台的错误日志和死信队列。说明见运维手册“公开日志”一节。',
  en: 'Tell the operator to look at the errors and dead letters of the platform. The chapter “The public log” of the operating manual says how.',
}

const touchNothing: Text = {
  zh: '请立即通知运维人员，保留数据库和存储的现状，不要删除或改动任何内容，并查明原因。说明见运维手册“公开日志”一节。',
  en: 'Tell the operator at once. Leave database and storage as they are, and find the cause. The chapter “The public log” of the operating manual says how.',
}

/** To administrators: somebody may have changed what nobody may change. */
export const logDiffers = ({ code, where, baseUrl }: Fault): Letter => {
  const what = found[code] ?? same(code)
  return {
    subject: { zh: `公开日志异常：${what.zh}`, en: `The public log is not in order: ${what.en}` },
    paragraphs: [
      {
        zh: `核查公开日志时发现：${what.zh}。`,
        en: `The check of the public log found: ${what.en}.`,
      },
      delays.includes(code) ? lookForDelay : touchNothing,
    ],
    facts: [{ label: { zh: '位置', en: 'Where' }, value: same(where) }],
    action: { label: { zh: '打开公开日志', en: 'Open the public log' }, url: `${baseUrl}/log` },
  }
}
