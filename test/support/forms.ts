import { forms } from '../../forms/all.ts'

/** Every form that enterprises file, whole. */
export const allForms = await Promise.all(forms.map(({ load }) => load()))
