const units = ['B', 'KB', 'MB', 'GB'] as const

/** Bytes as people read them: `820 KB`, `3.4 MB`. */
export const sizeWords = (bytes: number): string => {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[power]}`
}
