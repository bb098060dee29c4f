import { encode } from 'uqr'

/** A square code that leads a phone to an address, black on white whatever the colours of its page. */
export function QrCode({ address, label }: { readonly address: string; readonly label: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  return (
    <svg class="app-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} focusable="false">
      <rect fill="#fff" width={size} height={size} />
      <path fill="#000" d={dotsOf(data)} />
    </svg>
  )
}

/** Dark dots of a row that touch are one stroke of the pen. */
const dotsOf = (data: readonly (readonly boolean[])[]): string =>
  data
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        return `M${x} ${y}h${(end < 0 ? row.length : end) - x}v1h-${(end < 0 ? row.length : end) - x}z`
      }),
    )
    .join('')
