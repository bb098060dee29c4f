import { type Gateway, refusal } from './gateway/gateway.ts'
import type { Outgoing } from './gateway/response.ts'

/** What stands at the port from the first moment on, before there is anything to answer with. */
export interface Front {
  readonly answer: Gateway
  open(gateway: Gateway): void
  /** Takes nothing new, and resolves when what was under way is answered. */
  shut(): Promise<void>
}

/** Answers 503 until it is opened and after it is shut. */
export function createFront(): Front {
  const underWay = new Set<Promise<Outgoing>>()
  let gateway: Gateway | undefined
  return {
    answer: async (received) => {
      if (!gateway) return notYet
      const answer = gateway(received)
      underWay.add(answer)
      return answer.finally(() => underWay.delete(answer))
    },
    open: (opened) => {
      gateway = opened
    },
    shut: async () => {
      gateway = undefined
      await Promise.allSettled(underWay)
    },
  }
}

const notYet: Outgoing = {
  ...refusal(503, '正在启动，请稍候 / Starting, one moment please'),
  headers: [
    ['content-type', 'application/json; charset=utf-8'],
    ['retry-after', '1'],
  ],
}
