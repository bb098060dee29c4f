import type { Calendar } from '../functions/engine/calendar.ts'
import { calendar2025 } from './calendar/2025.ts'
import { calendar2026 } from './calendar/2026.ts'

/** Every published calendar; a deadline in any other year is provisional. */
export const calendars: readonly Calendar[] = [calendar2025, calendar2026]
