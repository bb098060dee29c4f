import { describe, expect, test } from 'vitest'
import settingsFile from '../../cdk.json' with { type: 'json' }
import { addressOf, isChina, readSettings } from '../../infra/settings.ts'

const read = (changed: Record<string, unknown> = {}) => {
  const context: Record<string, unknown> = { ...settingsFile.context, ...changed }
  return readSettings((name) => context[name])
}

const certificateArn = 'arn:aws:acm:ap-southeast-1:111122223333:certificate/0a1b'

describe('what cdk.json says', () => {
  test('is enough as it stands', () => {
    expect(read()).toEqual({
      region: 'ap-southeast-1',
      mailFrom: '退出平台 <tuichu@example.org>',
      evidenceRetention: { mode: 'GOVERNANCE', days: 3650 },
      logKeys: [1],
    })
  })

  test('takes a number as text, as the command line gives it', () => {
    expect(read({ evidenceRetentionDays: '30' }).evidenceRetention.days).toBe(30)
  })

  test('takes a domain with its certificate, and an address for alarms', () => {
    const domain = 'tuichu.example.org'
    expect(read({ domain, certificateArn, alarmEmail: 'ops@example.org' })).toMatchObject({
      domain: { name: domain, certificateArn },
      alarmEmail: 'ops@example.org',
    })
  })
})

describe('a value that cannot be meant', () => {
  test.each([
    ['logKeys', ''],
    ['logKeys', '0 1'],
    ['region', 'Beijing'],
    ['region', ''],
    ['mailFrom', 'tuichu'],
    ['mailFrom', '退出平台 <tuichu@example.org'],
    ['evidenceRetentionMode', 'governance'],
    ['evidenceRetentionDays', 0],
    ['evidenceRetentionDays', 1.5],
    ['evidenceRetentionDays', 'ten'],
    ['domain', 'tuichu.example.org'],
    ['certificateArn', certificateArn],
  ])('%s %j is refused by name', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(name)
  })
})

test.each([
  ['tuichu@example.org', 'tuichu@example.org'],
  ['退出平台 <tuichu@example.org>', 'tuichu@example.org'],
])('the address in %s is %s', (sender, address) => {
  expect(addressOf(sender)).toBe(address)
})

test('the regions of AWS China are known by their names', () => {
  expect(['cn-north-1', 'cn-northwest-1', 'ap-southeast-1'].map(isChina)).toEqual([true, true, false])
})
