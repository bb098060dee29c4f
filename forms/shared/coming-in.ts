import type { Field, FormContext } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { known } from '../define.ts'

/** What speaks for a form that a machine or a joker sent; none of it says who sent it. */
export const doubts: Readonly<Record<string, Text>> = {
  trap: { zh: '填写了隐藏的栏目', en: 'a hidden field was filled in' },
  haste: { zh: '几秒内填完', en: 'filled in within seconds' },
  repeated: { zh: '同样的内容当天已经收到', en: 'the same words came that day already' },
  many: { zh: '同一网段短时间内收到多件', en: 'many from one part of the network' },
  flood: { zh: '短时间内全站收到过多', en: 'too many on the whole site' },
  links: { zh: '含有多个网址', en: 'several web addresses in it' },
}

const wordsOf = ({ about }: FormContext): string =>
  (about?.doubts ?? []).map((doubt) => doubts[doubt]?.zh ?? doubt).join('；')

/** How a form of the public came in: about which entry, with a name or without, and whether it looks like spam. */
export const comingIn: readonly Field[] = [
  known('caseNumber', { zh: '编号', en: 'Number' }, { from: ({ caseNumber }) => caseNumber }),
  known(
    'aboutEntry',
    { zh: '涉及的公开条目', en: 'Public entry concerned' },
    { from: ({ about }) => about?.entry ?? '' },
  ),
  known(
    'named',
    { zh: '署名情况', en: 'By name or not' },
    { from: ({ about }) => (about?.named ? '署名（身份另行加密保存，办理人员看不到）' : '匿名') },
  ),
  known('doubts', { zh: '疑似垃圾信息的理由', en: 'Why it may be spam' }, { from: wordsOf }),
  known(
    'suspect',
    { zh: '疑似垃圾信息', en: 'Probably spam' },
    { from: ({ about }) => (about && about.doubts.length > 0 ? '是' : '') },
  ),
]
