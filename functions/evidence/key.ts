/** Where an object with this SHA-256 is kept. */
export const evidenceKey = (sha256: string): string => `sha256/${sha256}`
