import { type FunctionRights, functionRights } from '../../function-rights.ts'
import { type Statement, statementsOf } from '../../statements.ts'
import type { Log } from '../log.ts'

/** One action on one resource, as IAM is asked for it. */
export interface Asked {
  readonly action: string
  /** As a statement names it, an object by its whole key: `table/index/queue`, `evidence/sha256/1f…`. */
  readonly resource: string
  /** Partition keys of the items that the request names. */
  readonly leadingKeys?: readonly string[]
}

/** Says why a caller may not do all that a request asks for; undefined where it may. */
export type Guard = (caller: string, asked: readonly Asked[]) => string | undefined

/** The guard of the functions' rights, which writes down what it refuses. */
export function createGuard(
  log: Pick<Log, 'write'>,
  rights: Readonly<Record<string, FunctionRights>> = functionRights,
): Guard {
  const all = Object.entries(rights).map(([name, its]): [string, Statement[]] => [name, statementsOf(its)])
  const statements = new Map(all)
  return (caller, asked) => {
    const refused = asked.find((one) => !(statements.get(caller) ?? []).some((right) => allows(right, one)))
    if (!refused) return undefined
    const keys = refused.leadingKeys ? ` with leading keys ${refused.leadingKeys.join(', ')}` : ''
    const says = `The function ${caller} is not authorized to perform ${refused.action} on ${refused.resource}${keys}`
    log.write(caller, `ERROR ${says}`)
    return says
  }
}

function allows({ actions, resource, leadingKeys }: Statement, asked: Asked): boolean {
  return (
    actions.includes(asked.action) &&
    isLike(resource, asked.resource) &&
    (leadingKeys === undefined || areWithin(leadingKeys, asked.leadingKeys ?? []))
  )
}

/** `ForAllValues:StringLike`, and `Null` that refuses a request without a key. */
function areWithin(patterns: readonly string[], keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => patterns.some((pattern) => isLike(pattern, key)))
}

/** Of IAM's wildcards only `*` at the end, which is all that our rights use. */
function isLike(pattern: string, value: string): boolean {
  return pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern
}
