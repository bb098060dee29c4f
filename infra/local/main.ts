import { loadDemonstration } from './demonstration.ts'
import { run } from './run.ts'

/** `npm start`: the whole product on this machine, until Ctrl-C. */
await run({ demonstration: await loadDemonstration() })
