import { expect, test } from 'vitest'
import { kindOf } from '../../functions/web/devices.ts'

const android = 'Mozilla/5.0 (Linux; Android 15; PGT-AN10) AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${android} Chrome/131.0.0.0 Mobile Safari/537.36`, 'phone', 'chrome'],
  [`${android} Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50`, 'phone', 'wechat'],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-X800) AppleWebKit/537.36 Chrome/131.0 Safari/537.36',
    'tablet',
    'chrome',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    'phone',
    'safari',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) CriOS/131.0 Mobile/15E148 Safari/604.1',
    'tablet',
    'chrome',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'computer',
    'edge',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'computer', 'firefox'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15', 'computer', 'safari'],
  ['', 'computer', 'other'],
  ['curl/8.5.0', 'computer', 'other'],
])('%s is a %s with %s', (userAgent, form, browser) => {
  expect(kindOf(userAgent)).toEqual({ form, browser })
})
