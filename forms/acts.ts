import type { Form } from '../functions/engine/form.ts'
import { rectificationNotice } from './rectification-notice/form.ts'

/** Forms that officials fill in; each is an act of its own, without a chain. */
export const acts: readonly Form[] = [rectificationNotice]
