import { expect, test } from 'vitest'
import { placeWords, plainName, shortName } from '../../functions/register/naming.ts'

const places = placeWords(['聊城市', '阳谷县', '莘县', '茌平区'])

test.each([
  ['阳谷县泊岭铜材有限公司', '泊岭铜材有限公司'],
  ['聊城市茌平区信发铝业有限公司', '信发铝业有限公司'],
  ['山东聊城 昌泓岑建材 有限公司', '昌泓岑建材有限公司'],
  ['莘县古云化工', '古云化工'],
  ['莘力机械', '莘力机械'],
  ['阳谷', '阳谷'],
  ['ＡＢＣ 铝业', 'abc铝业'],
])('%s is looked for as %s', (name, short) => {
  expect(shortName(name, places)).toBe(short)
})

test('widths, letters and blanks make no difference', () => {
  expect(plainName(' Ａb　铝 业')).toBe('ab铝业')
})
