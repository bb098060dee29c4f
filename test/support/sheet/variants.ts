import type { Lang } from '../../../functions/engine/text.ts'
import type { Appearance } from '../../../functions/web/views/appearance.ts'

export type Variant = {
  readonly name: string
  readonly width: number
  readonly lang: Lang
  readonly appearance: Appearance
  /** As on paper: A4 at 96 dots to the inch, less its margins. */
  readonly print?: boolean
}

const looks: readonly (readonly [string, Appearance])[] = [
  ['light', { theme: 'light', size: 'standard' }],
  ['dark', { theme: 'dark', size: 'standard' }],
  ['large', { theme: 'light', size: 'large' }],
]

const screens: readonly Variant[] = ([390, 1280] as const).flatMap((width) =>
  looks.flatMap(([look, appearance]) =>
    (['zh', 'en'] as const).map((lang) => ({ name: `${width}-${look}-${lang}`, width, lang, appearance })),
  ),
)

/** Every way in which a page is seen: the screens, and the paper of whoever reads in the dark. */
export const variants: readonly Variant[] = [
  ...screens,
  { name: 'print-zh', width: 718, lang: 'zh', appearance: { theme: 'dark', size: 'large' }, print: true },
]
