import { orderService } from '../../../../forms/order-service/form.ts'
import { productionOrder } from '../../../../forms/production-order/form.ts'
import { type Ordered, ordersStop, servesOrder } from '../answers/order.ts'
import type { Act } from '../story.ts'
import { approves, files } from './acts.ts'

/** Drawn up and signed on one day, served and entered on another. */
export function stopped([signed, served]: readonly [string, string], office: string, told: Ordered): Act[] {
  return [
    files(signed, productionOrder, ordersStop(told)),
    approves(signed, office, '事实、证据、依据相互一致，已依法告知权利，同意。'),
    ...serving(served, office),
  ]
}

/** The order of a paper made out at the enterprise and handed over there. */
export function stoppedOnTheSpot(served: string, office: string, paper: string): Act[] {
  return serving(served, office, paper)
}

function serving(served: string, office: string, onTheSpot?: string): Act[] {
  return [
    files(served, orderService, servesOrder(onTheSpot)),
    approves(served, office, '送达日期与回证一致。'),
  ]
}
