/** The permanent address of a register, or of an entry in it, without the host. */
export const registerHref = (register: string, entry?: string): string =>
  `/register/${[register, ...(entry === undefined ? [] : [entry])].map(encodeURIComponent).join('/')}`
