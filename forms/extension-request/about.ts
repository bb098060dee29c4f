import { outline } from '../define.ts'
import { opinion, plan, under } from '../shared/rests.ts'

export const about = outline('extension-request', '2', {
  title: { zh: '整改延期申请', en: 'Extension request' },
  intro: {
    zh: '能耗整改确需延长期限时填写。可随时保存，换设备继续填写。',
    en: 'For energy rectification that needs more time. Save whenever you like and come back on any device.',
  },
  basis: [under('energy-law'), opinion, plan('二（一）2')],
  chain: 'extension-request',
})

/** Before the main cause was asked for by class; filings and drafts that were begun on it keep it. */
export const about1 = { ...about, version: '1' }
