import type { LetterContent } from '../../../functions/engine/letter.ts'
import type { LetterHead } from '../../../functions/web/views/letter/letter.tsx'

export const head: LetterHead = {
  number: '高工信\u30142026\u30153号',
  on: '2026-02-24',
  issuer: '高唐县工业和信息化局',
  caseNumber: 'LC-20260224-K7Q2MZ',
}

export const address = 'https://tuichu.example/letters/LC-20260224-K7Q2MZ/3'

/** One page with a table. */
export const rectification: LetterContent = {
  title: '责令限期整改通知书',
  addressee: '高唐县岱溪再生铝业有限公司',
  paragraphs: [
    '经节能监察，你公司熔铝炉单位产品综合能耗达不到强制性能耗限额标准，涉及设备见下表。现责令你公司自本通知书送达之日起6个月内完成整改。',
  ],
  table: {
    head: ['序号', '设备名称', '型号规格', '数量', '产能', '限额', '实测值'],
    rows: [
      ['1', '蓄热式熔铝炉', 'RLL-25', '2台', '3.6万t/a', '115 kgce/t', '131.4 kgce/t'],
      ['2', '圆形倾动式保温炉', 'BWL-20', '1台', '1.8万t/a', '98 kgce/t', '106.25 kgce/t'],
      ['3', '双室反射炉', 'SF-12', '1台', '0.9万t/a', '115 kgce/t', '140 kgce/t'],
    ],
  },
  closing: ['确需延长整改期限的，可以在期限届满前提出不超过3个月的延期申请。', '特此通知。'],
  copies: ['高唐县发展和改革局', '聊城市生态环境局高唐县分局', '高唐县应急管理局', '高唐县市场监督管理局'],
}

/** Long paragraphs under headings, on two pages. */
export const hearing: LetterContent = {
  title: '关于拟责令关停高耗能生产线的听证告知书',
  addressee: '聊城市茌平区泊岭铜材有限公司',
  paragraphs: [
    '一、查明的事实',
    '2025年8月16日，本机关向你公司送达《责令限期整改通知书》（茌工信〔2025〕18号），责令你公司在6个月内对铜杆连铸连轧生产线进行整改，整改期限至2026年2月24日届满。期间你公司未提出延期申请。2026年3月3日，本机关会同区发展和改革局、区生态环境分局、区应急管理局、区市场监督管理局进行现场复核，经检测，该生产线单位产品综合能耗为131.4千克标准煤每吨，仍高于强制性能耗限额标准规定的115千克标准煤每吨的限定值。',
    '上述事实有现场检查笔录、检测报告等证据证明。',
    '二、拟作出的决定和依据',
    '你公司经整改仍未达标，本机关拟提请有批准权的人民政府决定，对上述铜杆连铸连轧生产线依法关停退出，并责令限期拆除主体设备。',
    '三、你公司享有的权利',
    '你公司有权进行陈述和申辩，并有权要求举行听证。要求听证的，应当在收到本告知书之日起5个工作日内，向本机关书面提出，同时写明要求听证的理由和联系方式；逾期未提出的，视为放弃听证的权利。本机关将在举行听证的7个工作日前，通知你公司举行听证的时间、地点。',
  ],
  closing: ['联系人：王敏　联系电话：0635-8240000', '特此告知。'],
  copies: ['聊城市工业和信息化局', '聊城市茌平区司法局'],
}

export const hearingHead: LetterHead = {
  number: '茌工信节听告\u30142026\u301512号',
  on: '2026-03-10',
  issuer: '聊城市茌平区工业和信息化局',
  caseNumber: 'LC-20250816-7HMXQ4',
}
