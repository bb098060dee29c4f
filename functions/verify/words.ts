import { shortDate } from '../engine/date-text.ts'
import { shanghaiClock } from '../engine/day.ts'
import type { Lang, Text } from '../engine/text.ts'
import type { Logged } from './log.ts'
import type { Notice } from './notice.ts'
import type { Report } from './verify.ts'

/** What a check came to, in one sentence. */
const verdictWords: { readonly [Verdict in Report['verdict']]: Text } = {
  whole: {
    zh: '核验通过：档案包完整，未被改动，由公布的密钥签发。',
    en: 'Verified: the archive is whole and unchanged, and signed with a published key.',
  },
  wrong: {
    zh: '核验未通过：',
    en: 'Not verified:',
  },
  'unknown-signer': {
    zh: '内容一致，但没有核对是谁签发的：请提供公布的证书，或自行核对下列指纹。',
    en: 'The archive agrees with itself, but who signed it was not checked: give the published certificates, or compare the fingerprint below.',
  },
}

/** What is inside, as far as it is more than a count. */
const contentWords = ({ kind, files, events, heldAgainst }: Report): [string, string] => {
  if (kind === 'index')
    return [
      '这是批量档案的索引，其中列出的分卷和档案包须另行核对，方法见 README-VERIFY.txt。',
      'This is an index of many archives: check the volumes and archives that it lists as its README-VERIFY.txt says.',
    ]
  if (kind === 'volume')
    return [
      `这是批量档案的分卷：其中 ${files} 个档案包逐个核验，事件共 ${events} 条。有没有缺少档案包，须与索引核对，方法见索引中的 README-VERIFY.txt。`,
      `This is a volume of many archives: its ${files} archives were each verified, with ${events} events in all. Whether one was left out the index tells, as its README-VERIFY.txt says.`,
    ]
  if (kind === 'certificate')
    return [
      '这是档案销毁证明：列出已销毁的文件和事件及其摘要值。',
      'This is a certificate of deletion: it lists the files and events that were deleted, with their digests.',
    ]
  if (kind === 'redacted' && heldAgainst)
    return [
      `这是公开版，事件 ${events} 条；隐去的内容已与所给的完整档案包逐处核对。`,
      `This archive is redacted and has ${events} events: what is withheld was held against the whole one.`,
    ]
  if (kind === 'redacted')
    return [
      `这是公开版，事件 ${events} 条；隐去的内容须与完整档案包核对（核验页第二个文件，或 --full）。`,
      `This archive is redacted and has ${events} events: what is withheld is checked against the whole one (the second file of the page, or --full).`,
    ]
  return [`文件 ${files} 个，事件 ${events} 条`, `${files} files, ${events} events`]
}

const loggedWords = ({ origin, of, ...place }: Logged): Text =>
  'cases' in place
    ? {
        zh: `公开日志：${place.cases} 件档案的最后一条事件都在 ${origin} 的同一检查点内，当时共 ${of} 条`,
        en: `Public log: the last events of ${place.cases} archives, under one checkpoint of ${of} entries in ${origin}`,
      }
    : {
        zh: `公开日志：${origin} 第 ${place.entry} 条，当时共 ${of} 条`,
        en: `Public log: entry ${place.entry} of ${of} in ${origin}`,
      }

/** A moment as people read it, in the time of the place where the archive was made. */
const momentIn = (moment: string, lang: Lang): string => {
  const local = shanghaiClock(Date.parse(moment))
  const [day, clock] = [shortDate(local.slice(0, 10), lang), local.slice(11)]
  return lang === 'zh' ? `${day} ${clock}（北京时间）` : `${day}, ${clock} (Beijing time)`
}

/** What a check of the proof of a notice came to. */
const noticeVerdicts: typeof verdictWords = {
  whole: {
    zh: '核验通过：下列公告在公开日志中，日志由公布的密钥签名。',
    en: 'Verified: the notice below is in the public log, which is signed with its published key.',
  },
  wrong: { zh: '核验未通过：', en: 'Not verified:' },
  'unknown-signer': {
    zh: '公告在日志中，但没有核对日志由谁签名：请提供公布的证书文件。',
    en: 'The notice is in the log, but whose log it is was not checked: give the published certificates.',
  },
}

/** The notice, to be compared with what is in front of the reader. */
const noticeLines = (notice: Notice): string[] =>
  Object.values(notice)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .map((value) =>
      typeof value === 'object' && value !== null ? Object.values(value).join('；') : String(value),
    )

/** A report as lines to read; many findings are cut to the first twenty. */
export const reportLines = (report: Report, lang: Lang): string[] => {
  const { archive, verdict, findings, fingerprint, stampedAt, logged } = report
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  const more = findings.length - 20
  const { notice } = report
  if (notice)
    return [
      noticeVerdicts[verdict][lang],
      ...findings.map(({ text }) => `- ${text[lang]}`),
      ...noticeLines(notice),
      ...(logged ? [loggedWords(logged)[lang]] : []),
    ]
  return [
    verdictWords[verdict][lang],
    ...findings.slice(0, 20).map(({ text }) => `- ${text[lang]}`),
    ...(more > 0 ? [say(`- 另有 ${more} 处。`, `- and ${more} more.`)] : []),
    ...(archive ? [say(`档案包：${archive}`, `Archive: ${archive}`)] : []),
    ...(report.files > 0 ? [say(...contentWords(report))] : []),
    ...(stampedAt ? [`${say('时间戳：', 'Time stamp: ')}${momentIn(stampedAt, lang)}`] : []),
    ...(logged ? [loggedWords(logged)[lang]] : []),
    ...(fingerprint ? [say(`签名证书 SHA-256 指纹：${fingerprint}`, `Signer, SHA-256: ${fingerprint}`)] : []),
  ]
}
