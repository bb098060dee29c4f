import { run } from './command.ts'

/** What `npm run verify` runs, and what `tuichu-verify.mjs` is made of. */
process.exitCode = await run(process.argv.slice(2), console.log)
