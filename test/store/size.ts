import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/**
 * Bytes of an item as DynamoDB counts them ("DynamoDB item sizes and formats" in its developer
 * guide): names and text in UTF-8, a number about a byte for two digits, 3 bytes for a list or map
 * and 1 for each of its elements.
 */
export const sizeOfItem = (item: Readonly<Record<string, AttributeValue>>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0)

const sizeOf = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S)
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[^0-9]/g, '').length / 2) + 1
  if (value.B !== undefined) return value.B.byteLength
  if (value.L !== undefined) return value.L.reduce((sum, one) => sum + 1 + sizeOf(one), 3)
  if (value.M !== undefined) return sizeOfItem(value.M) + Object.keys(value.M).length + 3
  return 1
}
