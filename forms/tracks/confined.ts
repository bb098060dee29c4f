/**
 * Tracks whose cases the office that leads them alone may see, each with that office: what the public tells is
 * no business of other organs, nor of the county whose case it is about (DOMAIN row 45).
 */
export const confined: Readonly<Record<string, string>> = { 'tip-offs': 'miit' }
