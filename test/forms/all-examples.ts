import type { FormContext } from '../../functions/engine/form.ts'
import { example as closureDropped } from './acts/closure-dropped.ts'
import { actExamples } from './acts/examples.ts'
import { objectionExample } from './acts/objections.ts'
import { recalledIn } from './acts/recalled.ts'
import { acts } from './acts/tail.ts'
import { tipOffExample } from './acts/tip-off.ts'
import { type Example, exampleContext, examples } from './examples.ts'

/** One complete filing of every form that there is. */
export const allExamples: readonly Example[] = [
  ...examples,
  ...acts.map(({ example }) => example),
  ...Object.values(actExamples),
  closureDropped,
  tipOffExample,
  objectionExample,
]

/** The case of the examples with what it remembers of acts that others rest on. */
export const fullContext: FormContext = { ...exampleContext, recalled: recalledIn(exampleContext) }

export const exampleOf = (form: string): Example => {
  const found = allExamples.find((one) => one.form.id === form)
  if (!found) throw new Error(`No example of ${form}`)
  return found
}
