import { catalogue } from './catalogue.ts'
import { enterprises } from './enterprises.ts'
import type { ImportOutline } from './outline.ts'

/** What administrators can bring in as a table. */
export const importOutlines: readonly ImportOutline[] = [catalogue, enterprises]
