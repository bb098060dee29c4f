import type { ComponentChildren } from 'preact'
import { siteWords } from '../../../../forms/shared/site.ts'
import type { Site } from '../../../engine/geo.ts'
import type { Text } from '../../../engine/text.ts'
import { SummaryList } from '../components/summary-list.tsx'
import { useLang, useSay } from '../lang.tsx'
import { fullDay } from '../when.ts'
import { Gallery } from './gallery.tsx'
import type { FileLink } from './thumb.tsx'

export type NoticeView = {
  readonly enterprise: {
    readonly name: string
    readonly code: string
    readonly legalRepresentative: string
    readonly address: string
    readonly industry: string
    readonly site?: Site | undefined
  }
  readonly grounds: readonly Text[]
  readonly basis: readonly Text[]
  /** Absent until it is served. */
  readonly notice?: {
    readonly number: string
    readonly servedOn: string
    readonly method: Text
    readonly proof: readonly FileLink[]
  }
  /** What was uploaded at an opening without a served notice. */
  readonly papers?: readonly FileLink[]
}

const notServed: Text = {
  zh: '尚未送达：期限未起算，企业看不到本案',
  en: 'Not served yet: no period runs, and the enterprise does not see the case',
}

/** The notice of a case, and whom it is about. */
export function Notice({ enterprise, notice, grounds, basis, papers = [] }: NoticeView) {
  const say = useSay()
  const lang = useLang()
  const row = (name: Text, text: ComponentChildren) => ({ key: { text: say(name) }, value: { text } })
  const list = (texts: readonly Text[]) => texts.map(say).join(lang === 'zh' ? '；' : '; ')
  return (
    <>
      <SummaryList
        rows={[
          ...(notice
            ? [
                row({ zh: '通知书文号', en: 'Notice' }, notice.number),
                row({ zh: '送达日期', en: 'Served on' }, fullDay(notice.servedOn, lang)),
                row({ zh: '送达方式', en: 'Served by' }, say(notice.method)),
              ]
            : [row({ zh: '通知书', en: 'Notice' }, say(notServed))]),
          row({ zh: '立案事由', en: 'Grounds' }, list(grounds)),
          row({ zh: '依据', en: 'Basis' }, list(basis)),
          row({ zh: '统一社会信用代码', en: 'Credit code' }, <span class="app-code">{enterprise.code}</span>),
          row({ zh: '法定代表人', en: 'Legal representative' }, enterprise.legalRepresentative),
          row({ zh: '生产地址', en: 'Site' }, enterprise.address),
          ...(enterprise.site
            ? [row({ zh: '厂址坐标', en: 'Coordinates' }, say(siteWords(enterprise.site)))]
            : []),
          row({ zh: '行业', en: 'Industry' }, enterprise.industry),
        ]}
      />
      {papers.length > 0 && (
        <Gallery slots={[{ label: { zh: '立案材料', en: 'Papers of the opening' }, files: papers }]} />
      )}
      {notice && notice.proof.length > 0 && (
        <Gallery slots={[{ label: { zh: '送达证明', en: 'Proof of service' }, files: notice.proof }]} />
      )}
    </>
  )
}
