import { compose } from '../../mail/compose.ts'
import { logDiffers } from '../../mail/words/public-log.ts'
import type { LogFault } from '../../register/log/fault.ts'
import { watchLog } from '../../register/log/monitor.ts'
import { findTile } from '../../web/log-files.ts'
import type { Services } from '../../web/services.ts'

/** Checks the public log, and tells the administrators of each fault once. */
export const watchPublicLog = async (all: Services, baseUrl: string, now: number): Promise<LogFault[]> => {
  const at = new Date(now).toISOString()
  const faults = await watchLog({ log: all.log, cases: all.cases, find: findTile, now: at })
  if (faults.length === 0) return faults
  const administrators = await all.people.administrators()
  for (const { code, where } of faults) {
    // The metric of the operator's alarm counts these lines.
    console.error(JSON.stringify({ job: 'sweep', what: 'log-fault', code, where }))
    const letter = compose(logDiffers({ code, where, baseUrl }))
    for (const { id, email } of administrators)
      await all.mails.store({ id: `log-${code}-${where}-${id}`, to: email, ...letter, at })
  }
  return faults
}
