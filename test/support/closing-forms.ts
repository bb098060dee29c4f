import { county, leading, municipal, municipalLeading } from '../../forms/define.ts'
import type { Form } from '../../functions/engine/form.ts'
import type { OrganRef } from '../../functions/engine/organ.ts'
import type { Text } from '../../functions/engine/text.ts'
import { outline, text } from './track-parts.ts'

type Choice = { readonly value: string; readonly label: Text }

/** What others must agree to; all else that officials do is done at once. */
const approved = ['legal-review', 'government-decision']

const form = (
  id: string,
  zh: string,
  en: string,
  by?: readonly OrganRef[],
  options?: readonly Choice[],
): Form => ({
  ...outline(id, text(zh, en), by && { by, chain: approved.includes(id) ? 'some' : '' }),
  pages: options ? [{ id: 'outcome', title: outcome, fields: [asking(options)] }] : [],
  rules: [],
})

const asking = (options: readonly Choice[]) =>
  ({ kind: 'choice', id: 'outcome', label: outcome, options }) as const

const outcome = text('结论', 'Outcome')
const choice = (value: string, zh: string, en: string): Choice => ({ value, label: text(zh, en) })

/** The forms of the track below; two of them ask what decides where it goes on. */
export const closingForms: readonly Form[] = [
  form('extension-request', '整改延期申请', 'Extension request'),
  form('rectification-report', '整改情况报告', 'Rectification report'),
  form(
    'rectification-review',
    '整改复核意见',
    'Review of rectification',
    [leading],
    [choice('compliant', '达标', 'compliant'), choice('failed', '未达标', 'not compliant')],
  ),
  form('closure-proposal', '关停退出建议', 'Closure proposal', [leading]),
  form('legal-review', '法制审核意见', 'Legal review', [municipalLeading]),
  form('hearing-request', '听证申请', 'Request for a hearing'),
  form('hearing-record', '听证笔录', 'Record of the hearing', [municipalLeading]),
  form(
    'government-decision',
    '人民政府决定',
    'Decision of the government',
    [municipal('government')],
    [choice('close', '批准关停', 'closure approved'), choice('return', '退回', 'sent back')],
  ),
  form('closure-service', '关停决定送达', 'Service of the decision', [leading, county('government')]),
  form('dismantling-certification', '设备拆除验收申请', 'Dismantling certification'),
  form('chase-up', '督促拆除通知', 'Notice to dismantle', [leading]),
]
