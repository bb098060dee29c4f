import type { Lang } from '../../../../functions/engine/text.ts'
import type { Appearance } from '../../../../functions/web/views/appearance.ts'
import { page, type View } from '../../../../functions/web/views/layout.tsx'
import { actSamples } from './acts.ts'
import { administrationSamples } from './administration.tsx'
import { caseSamples } from './cases.tsx'
import { chinese, latin, type Names } from './data.ts'
import { formSamples } from './forms.tsx'
import { siteSamples } from './site.tsx'
import { tipSamples } from './tips.ts'

/** One page of every kind, in the states that people meet. */
export const samples = (names: Names): { readonly [name: string]: View } => ({
  ...siteSamples(names),
  ...administrationSamples(names),
  ...formSamples(names),
  ...caseSamples(names),
  ...actSamples(names),
  ...tipSamples(names),
})

const nav = [
  { href: '/my', text: { zh: '我的企业', en: 'My enterprise' }, current: true },
  { href: '/register', text: { zh: '公开登记簿', en: 'Public register' } },
]

/** A sample as the whole document. */
export const documentOf = (view: View, lang: Lang, appearance?: Appearance): string =>
  page({
    lang,
    nonce: 'n0nce',
    path: '/some/page?x=1',
    appearance,
    nav,
    user: { name: lang === 'zh' ? chinese.officer : latin.officer },
    ending: { at: '2026-02-10T14:15:00.000Z', left: 43_000 },
    ...view,
  })

export const sampleNames = Object.keys(samples(chinese))

export const sampleDocument = (name: string, lang: Lang, appearance?: Appearance): string => {
  const view = samples(lang === 'zh' ? chinese : latin)[name]
  if (!view) throw new Error(`no sample ${name}`)
  return documentOf(view, lang, appearance)
}
