/** A field that no person sees, and what most machines fill in. */
export const trapField = 'website'
