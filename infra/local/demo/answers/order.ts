import { productionOrder } from '../../../../forms/production-order/form.ts'
import { drawnUp } from './act.ts'
import type { Fill } from './filler.ts'

export interface Ordered {
  readonly triggers: readonly string[]
  readonly permitNumber?: string
  readonly facts: string
  readonly article: string
  readonly scope: string
  readonly requirements: string
}

/** Served on the same day, and in force from it. */
export const ordersStop = ({ article, ...told }: Ordered): Fill =>
  drawnUp(productionOrder, ({ today }) => ({
    ...told,
    citations: [{ law: 'environment-law', article }],
    order: 'stop',
    fromOn: today,
    servedOn: today,
    serviceMethod: 'direct',
  }))
