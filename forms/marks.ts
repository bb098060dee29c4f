/** Marks of equipment that exists no more; sealed equipment still does (DOMAIN §6.6). */
export const gone: readonly string[] = ['dismantled']
