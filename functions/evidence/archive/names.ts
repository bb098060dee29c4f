/** File name of an object, without the folder that it is kept in. */
export const fileOf = (key: string): string => key.split('/').at(-1) ?? key
