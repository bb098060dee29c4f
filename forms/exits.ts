import type { Leaving } from '../functions/engine/exits.ts'
import { gone } from './marks.ts'
import { closedDown } from './tracks/closing.ts'

/**
 * What counts as having left (the plan, 四(三): 依法关闭退出的企业、设备和产能; DOMAIN rows 68 and 71): a machine
 * whose dismantling was accepted, and an enterprise closed by law. Sealed equipment does not (DOMAIN §6.6).
 */
export const leaving: Leaving = { gone, ends: [closedDown] }
