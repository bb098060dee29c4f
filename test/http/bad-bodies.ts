/** Bodies that claim to be forms, and that no page of ours would send. */

const repeated = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('&')

const inEvery = (names: readonly string[], value: string): string =>
  names.map((name) => `${name}=${value}`).join('&')

/** A name of every kind of field there is. */
const names = [
  'email',
  'next',
  'token',
  'code',
  'digits',
  'decision',
  'reason',
  'correct',
  'remark.reason',
  'name',
  'title',
  'active',
  'roles.0.role',
  'roles.0.organ',
  'roles.0.enterprise',
  'phone',
  'address',
  'sector',
  'requestedOn-year',
  'requestedOn-month',
  'requestedOn-day',
  'requestedOn',
  'limit.amount',
  'limit.unit',
  'measures.0.measure',
  'measures.0.doneOn-year',
  'measures.0.spent',
  'grounds',
  'servedOn-year',
  'items.0.capacity.amount',
  'items.0.quantity.amount',
  'truth',
]

export const badBodies: Readonly<Record<string, string>> = {
  'nothing but separators': '&&&=&=&;;==&',
  'names without values': names.join('&'),
  'percent signs that stand for nothing': inEvery(names, '%&%G1&%'),
  'sequences that are not UTF-8': inEvery(names, '%FF%FE%E0%A4%C0%AF%ED%A0%80'),
  'NUL in every field': inEvery(names, 'a%00b'),
  'control characters in every field': inEvery(names, '%01%08%0B%1B%7F%C2%85%E2%80%AE%EF%BF%BF'),
  'line ends in every field': inEvery(names, 'a%0D%0ABcc:%20x@evil.example%0D%0A'),
  'markup in every field': inEvery(names, encodeURIComponent('"><script>alert(1)</script>')),
  'fields of a prototype': inEvery(
    [
      '__proto__',
      'constructor',
      'toString',
      '__proto__.polluted',
      'items.__proto__.name',
      'items.0.__proto__',
    ],
    'polluted',
  ),
  'acts on a prototype':
    '_action=remove%3A__proto__.0&_action=add%3Aconstructor.prototype&_version=__proto__',
  'rows at absurd places': inEvery(
    [
      'items.99999999999.name',
      'items.-1.name',
      'items.1e9.name',
      'items.0.0.0.0.name',
      'measures.9999.measure',
    ],
    'x',
  ),
  'ten thousand fields': repeated(10_000, (index) => `field${index}=x`),
  'ten thousand rows': repeated(10_000, (index) => `items.${index}.name=x&measures.${index}.measure=y`),
  'one field ten thousand times': repeated(
    10_000,
    (index) => `reason=${index}&correct=${index}&grounds=${index}`,
  ),
  'absurd numbers': inEvery(names, '1e999999999'),
  'very long numbers': inEvery(
    ['limit.amount', 'items.0.capacity.amount', 'measures.0.spent'],
    '9'.repeat(50_000),
  ),
  'very long texts': inEvery(
    ['email', 'name', 'reason', 'address', 'measures.0.measure'],
    '字'.repeat(20_000),
  ),
  'a return with a remark that fills a book': `decision=return&reason=x&correct=reason&remark.reason=${'x'.repeat(450_000)}`,
  'a return with a remark that nobody can see': 'decision=return&reason=x&correct=reason&remark.reason=a%1Bb',
  'a return of what is not there': 'decision=return&reason=x&correct=__proto__&correct=constructor',
  'an address to go on to that never ends': `email=nobody&next=/${'a'.repeat(450_000)}`,
  'impossible days': 'requestedOn-year=99999&requestedOn-month=13&requestedOn-day=32&servedOn=2026-02-31',
  'versions that are none': '_version=NaN&_version=-1&_key=%00&_action=%00',
}
