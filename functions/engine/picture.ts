import type { Text } from './text.ts'

/** Pixels. */
export type PictureSize = { readonly width: number; readonly height: number }

/** Why no small picture was made of a file; the file itself is untouched, and evidence all the same. */
export type WhyNone = 'too-many-pixels' | 'unreadable' | 'gave-out'

/** What was made of a stored picture to be looked at; `large` of what browsers do not show. */
export type Picture =
  | { readonly state: 'made'; readonly small: PictureSize; readonly large?: PictureSize }
  | { readonly state: 'none'; readonly why: WhyNone }

/** What a reader is told where there is no small picture. */
export const noPictureText: { readonly [Why in WhyNone]: Text } = {
  'too-many-pixels': {
    zh: '没有小图：照片像素过多（超过6400万）',
    en: 'No small picture: the photograph has too many pixels (more than 64 million)',
  },
  unreadable: {
    zh: '没有小图：系统不能解开这张照片，请下载原件查看',
    en: 'No small picture: the system cannot decode this photograph; download the original to see it',
  },
  'gave-out': {
    zh: '没有小图：生成时出错，请下载原件查看',
    en: 'No small picture: making it failed; download the original to see it',
  },
}
