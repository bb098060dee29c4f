import type { Answer, FieldOf } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { useSay } from '../lang.tsx'

/** One field with its answer; the input that a fault leads to has the path as its id. */
export type Asked<Of> = {
  readonly field: Of
  readonly path: string
  readonly answer: Answer | undefined
  readonly fault: Text | undefined
}

export type Line = FieldOf<'text' | 'phone' | 'email' | 'credit-code' | 'decimal' | 'whole'>

const optionalNote = { zh: '（选填）', en: ' (optional)' }

/** Words of a field: its label, and any text as a part of a component. */
export const usePart = () => {
  const say = useSay()
  return {
    say,
    label: ({ label, optional }: Line | FieldOf<'longtext' | 'quantity' | 'choice' | 'choices' | 'date'>) =>
      `${say(label)}${optional ? say(optionalNote) : ''}`,
    part: (text: Text | undefined) => text && { text: say(text) },
  }
}
