import type { Official } from '../../engine/events.ts'
import type { Text } from '../../engine/text.ts'

const confirmations: { readonly [By in NonNullable<Official['confirmed']>]: Text } = {
  passkey: { zh: '通行密钥确认', en: 'confirmed by passkey' },
  digits: { zh: '邮件确认码确认', en: 'confirmed by mailed digits' },
}

const devices: { readonly [Kind in NonNullable<Official['device']>]: Text } = {
  phone: { zh: '手机', en: 'on a phone' },
  tablet: { zh: '平板', en: 'on a tablet' },
  computer: { zh: '电脑', en: 'on a computer' },
}

/** How an official acted: what confirmed it, and on what kind of device, as its browser claims. */
export const howWords = ({ confirmed, device }: Pick<Official, 'confirmed' | 'device'>): Text | undefined => {
  const parts = [...(confirmed ? [confirmations[confirmed]] : []), ...(device ? [devices[device]] : [])]
  if (parts.length === 0) return undefined
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') }
}
