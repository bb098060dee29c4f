import { shanghaiDate } from './day.ts'

/** Half a year of account, `2026-1` or `2026-2`. */
export type Half = `${number}-${1 | 2}`

/** The year that counts what happened at a moment: that of its day in Shanghai, whenever it is reported. */
export const yearAt = (at: string): number => Number(dayAt(at).slice(0, 4))

/** The half that counts it: to 30 June, and from 1 July. */
export const halfAt = (at: string): Half => halfOn(dayAt(at))

const halfOn = (day: string): Half => `${Number(day.slice(0, 4))}-${day.slice(5) < '07-01' ? 1 : 2}`

const dayAt = (at: string): string => shanghaiDate(Date.parse(at))
