import type { Case } from '../../engine/case.ts'
import type { Letter } from '../../mail/compose.ts'
import type { Order } from '../../store/orders.ts'

/** Tells whoever ordered an archive that it is there, and where. */
export const readyLetter = (
  { case: id, sequence }: Pick<Order, 'case' | 'sequence'>,
  { number, enterprise }: Pick<Case, 'number' | 'enterprise'>,
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
    { label: { zh: '企业', en: 'Enterprise' }, value: { zh: enterprise.name, en: enterprise.name } },
    { label: { zh: '案号', en: 'Case' }, value: { zh: number, en: number } },
    { label: { zh: '截至事件', en: 'Up to event' }, value: { zh: `${sequence}`, en: `${sequence}` } },
  ],
  action: {
    label: { zh: '下载档案包', en: 'Download the archive' },
    url: `${baseUrl}/audit/orders/${id}/${sequence}`,
  },
})
