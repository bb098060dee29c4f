import type { Text } from './text.ts'

/** An organ of the city: `371526-miit`, `371500-miit`. */
export type Organ = {
  readonly id: string
  readonly division: string
  readonly office: string
  readonly name: Text
  /** 机关代字, the organ's word in document numbers. */
  readonly word: string
}

/** The office of an organ reference that stands for the one that leads the case's track. */
export const leadOffice = 'lead'

/** The office of an organ reference that stands for the organ whose act the filing is. */
export const filingOffice = 'filing'

export type Level = 'county' | 'municipal'

/** Which organ acts; the division comes from the case, or its level from an answer of the filing. */
export type OrganRef = { readonly level: Level | { readonly answer: string }; readonly office: string }
