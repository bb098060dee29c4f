import { isIPv4 } from 'node:net'

/**
 * The part of an address that one household, office or provider's customer has to itself: /24 of
 * IPv4, /48 of IPv6 (RFC 6177: what a site is given). An address that is none comes back as it is.
 */
export const prefixOf = (address: string): string => {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address
  if (isIPv4(mapped)) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`
  if (!address.includes(':')) return address
  return `${groupsOf(address).slice(0, 3).join(':')}::/48`
}

/** All eight groups of an IPv6 address, `::` written out. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? []
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...(tail === undefined ? [] : gap), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  )
}
