import { compose, type Letter } from '../../mail/compose.ts'
import type { Batch } from '../../store/batches.ts'
import { queryWords } from '../../web/models/case-query.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'

/** Tells whoever ordered many archives that they are there, how many are missing, and where. */
const batchLetter = (batch: Batch, missing: number, baseUrl: string): Letter => {
  const [all, volumes] = [batch.cases.length, batch.volumes ?? 0]
  const words = queryWords(batch.query)
  return {
    subject: { zh: `批量档案包已生成：${words.zh}`, en: `Archives ready: ${words.en}` },
    paragraphs: [
      {
        zh: '您申请的批量档案包已生成，登录后可以下载，30 天内有效。',
        en: 'The archives that you ordered have been built. Sign in to download them within 30 days.',
      },
      ...(missing > 0
        ? [
            {
              zh: `有 ${missing} 件没有生成，原因见索引和页面。`,
              en: `${missing} could not be built; the index and the page say why.`,
            },
          ]
        : []),
    ],
    facts: [
      { label: { zh: '范围', en: 'Asked for' }, value: words },
      { label: { zh: '案件', en: 'Cases' }, value: { zh: `${all} 件`, en: `${all}` } },
      { label: { zh: '分卷', en: 'Volumes' }, value: { zh: `${volumes} 个`, en: `${volumes}` } },
    ],
    action: {
      label: { zh: '下载档案包', en: 'Download the archives' },
      url: `${baseUrl}/audit/batches/${batch.id}`,
    },
  }
}

export const tellOrderer = async (batch: Batch, missing: number): Promise<void> => {
  const person = await services().people.byId(batch.by)
  if (!person?.active) return
  const letter = batchLetter(batch, missing, settings().BASE_URL)
  await services().mails.store({
    id: `batch-${batch.id}`,
    to: person.email,
    ...compose(letter),
    at: batch.at,
  })
}
