import { afterAll } from 'vitest'
import type { Stack } from '../../infra/local/running.ts'
import { type Caller, callerFrom, type Plain } from '../support/elsewhere.ts'

/** Callers from addresses of their own, hung up when the file's tests are over. */
export function callers(stack: () => Stack): (address: string) => Caller {
  const all: Caller[] = []
  afterAll(() => {
    for (const { close } of all) close()
  })
  return (address) => {
    const caller = callerFrom(stack(), address)
    all.push(caller)
    return caller
  }
}

const hour = 3_600_000

/** To the beginning of the next hour, where every limit's window begins anew. */
export const nextHour = async (stack: Stack): Promise<void> => {
  await stack.moveClock(new Date((Math.floor(stack.now() / hour) + 1) * hour).toISOString())
  await stack.settled()
}

const atOnce = 16

/** All answers of many questions, sixteen at a time. */
export const askMany = async <Answer>(
  times: number,
  ask: (turn: number) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers: Answer[] = []
  let turn = 0
  const askOn = async () => {
    while (turn < times) answers.push(await ask(turn++))
  }
  await Promise.all(Array.from({ length: atOnce }, askOn))
  return answers
}

/** An answer without what no two answers share, and without the wait, which passes. */
export const shapeOf = ({ status, headers, text }: Plain): string => {
  const { 'retry-after': wait, date, 'apigw-requestid': id, ...kept } = headers
  const nonce = /'nonce-([^']+)'/.exec(String(kept['content-security-policy']))?.[1] ?? ''
  const shape = `${status}\n${JSON.stringify(kept)}\n${wait !== undefined}\n${text}`
  return nonce ? shape.replaceAll(nonce, 'NONCE') : shape
}

/** How many answers had each status. */
export const statuses = (answers: readonly Plain[]): Record<number, number> => {
  const counted: Record<number, number> = {}
  for (const { status } of answers) counted[status] = (counted[status] ?? 0) + 1
  return counted
}
