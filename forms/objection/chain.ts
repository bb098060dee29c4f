import { listed } from '../define.ts'
import { takenInChain } from '../tip-off/chain.ts'
import { about } from './about.ts'

export const objection = listed(about, takenInChain, { form: () => import('./form.ts') })
