/** The most days for which somebody may stand in without being entered again; no rule says how long (policy). */
export const longestAbsence = 90
