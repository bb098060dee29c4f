import type { Text } from '../../../engine/text.ts'
import type { Owner } from '../../../engine/track.ts'

/** One way out of a state: on what, what then happened to it, and where that leads. */
export type WayView = {
  readonly to: string
  /** The form that was filed or decided, or the clock that ran out. */
  readonly subject: Text
  readonly happened: Text
  /** Nobody acted: a period ended. */
  readonly timed: boolean
  /** What else the move does, such as starting a clock. */
  readonly effects: readonly Text[]
}

export type StateView = {
  readonly id: string
  readonly title: Text
  readonly owner: Owner
  readonly end: boolean
  readonly forms: readonly { readonly title: Text; readonly by: Text }[]
  readonly ways: readonly WayView[]
  /** Titles of the clocks that may run in it. */
  readonly clocks: readonly Text[]
}

export type TrackClockView = {
  readonly title: Text
  /** Who must act before it ends. */
  readonly owner: Text
  readonly start: Text
  readonly period: Text
  readonly extension: Text
  readonly remind?: Text | undefined
  readonly basis: Text
}

/** A track as its readers see it, every id with its words. */
export type TrackView = {
  readonly title: Text
  /** The office that leads its cases. */
  readonly lead: Text
  readonly version: string
  /** Where cases begin, the usual place first. */
  readonly starts: readonly string[]
  /** As they are told of: the order in which the track lists them. */
  readonly states: readonly StateView[]
  readonly clocks: readonly TrackClockView[]
}

/** Who must act next, in a word. */
export const ownerWords: { readonly [Who in Owner]: Text } = {
  enterprise: { zh: '企业', en: 'The enterprise' },
  county: { zh: '县级部门', en: 'The county' },
  municipal: { zh: '市级部门', en: 'The city' },
  nobody: { zh: '办结', en: 'Ended' },
}
