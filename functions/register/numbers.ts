/** The permanent number of what a filing publishes. */
export const entryId = (caseNumber: string, filing: number): string => `${caseNumber}-${filing}`
