/** A sentence in both languages of the product; Chinese first. */
export type Text = { readonly zh: string; readonly en: string }

export type Lang = keyof Text

/** The tag that pages and mails declare for a language (BCP 47). */
export const langTag = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Lang, string>
