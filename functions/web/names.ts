import { divisionOf, organOf } from '../../forms/organs.ts'
import { chainOf, formOf, outlineOf, trackOf } from '../../forms/registry.ts'
import { type Case, filingOf } from '../engine/case.ts'
import { stepOf } from '../engine/chain.ts'
import { labelAt } from '../engine/display.ts'
import type { Form } from '../engine/form.ts'
import type { Text } from '../engine/text.ts'
import { stateOf } from '../engine/track.ts'

const plain = (words: string): Text => ({ zh: words, en: words })

export const organName = (organ: string): Text => organOf(organ)?.name ?? plain(organ)

export const divisionName = (division: string): Text => divisionOf(division)?.name ?? plain(division)

/** What the definitions call things that a case knows by id; always those it is frozen to. */
export const namesFor = (state: Case) => {
  const filing = (no: number) => {
    const found = filingOf(state, no)
    if (!found) throw new Error(`The case has no filing ${no}`)
    return found
  }
  return {
    formTitle: (no: number): Text => outlineOf(filing(no).form).title,
    stepTitle: (no: number, step: string): Text => stepOf(chainOf(filing(no).chain), step).title,
    stateTitle: (id: string): Text => stateOf(trackOf(state.track), id).title,
    clockTitle: (): Text => trackOf(state.track).clock?.title ?? plain(''),
    organName,
  }
}
export type Names = ReturnType<typeof namesFor>

/** The forms of a case's filings, each in the version that it is frozen to. */
export const formsIn = async ({ filings }: Case) => {
  const read = await Promise.all(filings.map(async ({ no, form }) => [no, await formOf(form)] as const))
  const forms = new Map(read)
  const form = (no: number): Form => {
    const found = forms.get(no)
    if (!found) throw new Error(`The case has no filing ${no}`)
    return found
  }
  return { form, fieldLabel: (no: number, field: string): Text => labelAt(form(no), field) ?? plain(field) }
}
export type FormsIn = Awaited<ReturnType<typeof formsIn>>
