import type { Case } from '../../engine/case.ts'
import type { Letter } from '../../mail/compose.ts'
import type { Order } from '../../store/orders.ts'
import { kindWords } from '../../web/names.ts'

/** Tells whoever ordered an archive that it is there, and where. */
export const readyLetter = (
  { case: id, sequence }: Pick<Order, 'case' | 'sequence'>,
  { number, enterprise, track }: Pick<Case, 'number' | 'enterprise' | 'track'>,
  baseUrl: string,
): Letter => ({
  subject: { zh: `档案包已生成：${number}`, en: `Archive ready: ${number}` },
  paragraphs: [
    {
      zh: '您申请的档案包已生成，登录后可以下载，30 天内有效。',
      en: 'The archive that you ordered has been built. Sign in to download it within 30 days.',
    },
  ],
  facts: [
    { label: kindWords({ track }).party, value: { zh: enterprise.name, en: enterprise.name } },
    { label: kindWords({ track }).number, value: { zh: number, en: number } },
    { label: { zh: '截至事件', en: 'Up to event' }, value: { zh: `${sequence}`, en: `${sequence}` } },
  ],
  action: {
    label: { zh: '下载档案包', en: 'Download the archive' },
    url: `${baseUrl}/audit/orders/${id}/${sequence}`,
  },
})
