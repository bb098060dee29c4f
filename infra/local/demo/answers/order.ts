import { orderService } from '../../../../forms/order-service/form.ts'
import { productionOrder } from '../../../../forms/production-order/form.ts'
import { drawnUp } from './act.ts'
import type { Fill } from './filler.ts'

export interface Ordered {
  readonly triggers: readonly string[]
  readonly permitNumber?: string
  readonly facts: string
  readonly law: string
  readonly article: string
  readonly scope: string
  readonly requirements: string
}

/** To stop, in force from service. */
export const ordersStop = ({ law, article, ...told }: Ordered): Fill =>
  drawnUp(productionOrder, () => ({ ...told, citations: [{ law, article }], order: 'stop' }))

/** Served on the same day, under its own number or under that of a paper made out on the spot. */
export const servesOrder = (onTheSpot?: string): Fill =>
  drawnUp(orderService, ({ today }) => ({
    ...(onTheSpot && { served: onTheSpot }),
    servedOn: today,
    method: 'direct',
  }))
