import type { Option } from '../../functions/engine/form.ts'
import { grounds } from '../grounds.ts'

/**
 * Grounds on which banks are told.
 *
 * The plan, 三(二), says 能耗、环保、安全、技术达不到标准和属于淘汰落后产能: quality is not in
 * its list, so a case of quality alone is no ground to ask that credit be limited (DOMAIN row 55).
 */
export const bankGrounds: readonly Option[] = grounds.filter(({ value }) => value !== 'quality')
