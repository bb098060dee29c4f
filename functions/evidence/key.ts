/** Where an object with this SHA-256 is kept. */
export const evidenceKey = (sha256: string): string => `sha256/${sha256}`

/** Where a picture that was made of it is kept: beside it, never in its place. */
export const pictureKey = (which: 'small' | 'large', sha256: string): string => `${which}/${sha256}`

/** The digest that a key of the evidence bucket names; undefined for anything else there. */
export const digestAt = (key: string): string | undefined => /^sha256\/([0-9a-f]{64})$/.exec(key)?.[1]
