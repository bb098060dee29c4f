/**
 * The hours of a working day in which time on a task counts, and at which a digest of mail is due; by the clock
 * in Shanghai. No rule of the city on office hours was to be had: eight hours without a break are policy.
 */
export const officeHours = { from: '09:00', until: '17:00' } as const
