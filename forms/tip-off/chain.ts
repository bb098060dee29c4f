import { chain, listed } from '../define.ts'
import { about } from './about.ts'

/** What the public sends is taken in as it comes: nobody decides whether it is. */
export const takenInChain = chain('taken-in', '1', { zh: '收到即登记', en: 'Taken in as it comes' }, [])

export const tipOff = listed(about, takenInChain, { form: () => import('./form.ts') })
