import { applications } from './application-cases.ts'
import type { Case } from './case.ts'
import { credit } from './credit-cases.ts'
import { findings } from './finding-cases.ts'
import { licences } from './licence-cases.ts'
import { meetings, plans } from './matter-cases.ts'
import { notices } from './notice-cases.ts'
import { productionOrders } from './order-cases.ts'
import { returns } from './return-cases.ts'
import { campaigns, rounds } from './round-cases.ts'
import { letters, supervision } from './supervision-cases.ts'
import { hazards, services, watches } from './watch-cases.ts'
import { water } from './water-cases.ts'

export const cases: readonly Case[] = [
  ...findings,
  ...notices,
  ...productionOrders,
  ...water,
  ...licences,
  ...letters,
  ...credit,
  ...supervision,
  ...plans,
  ...returns,
  ...meetings,
  ...rounds,
  ...campaigns,
  ...applications,
  ...hazards,
  ...watches,
  ...services,
]
