/**
 * Tracks whose cases the office that leads them alone may see, each with that office where a case names none: what
 * the public writes is no business of other organs, nor of the county whose case it is about (DOMAIN row 45).
 */
export const confined: Readonly<Record<string, string>> = { 'tip-offs': 'miit', notices: 'miit' }

/** … and auditors neither; what became of an objection they may audit. */
export const unaudited: readonly string[] = ['tip-offs']
