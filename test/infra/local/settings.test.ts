import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../infra/local/settings.ts'

describe('the settings of npm start', () => {
  test('have defaults', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      dataDir: expect.stringMatching(/\/\.data$/),
      seed: 'demo',
    })
  })

  test('are read from the environment', () => {
    const environment = {
      PORT: '8080',
      DATA_DIR: '/srv/tuichu',
      SEED: 'none',
      DYNAMODB_ENDPOINT: 'http://db:8000',
      ADMINISTRATOR: '王建国 <first@city.example>',
    }
    expect(readSettings(environment)).toEqual({
      port: 8080,
      dataDir: '/srv/tuichu',
      seed: 'none',
      dynamodbEndpoint: 'http://db:8000',
      administrator: { name: '王建国', email: 'first@city.example' },
    })
  })

  test.each(['-1', '65536', '80a', '8.5', ' '])('PORT=%j is refused', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(/^PORT 应为.* \/ PORT must be/)
  })

  test('an administrator without a mailbox is refused', () => {
    expect(() => readSettings({ ADMINISTRATOR: '王建国' })).toThrow(
      /^ADMINISTRATOR 应为.* \/ ADMINISTRATOR must be "Name <mailbox>"/,
    )
  })

  test('SEED=full is refused', () => {
    expect(() => readSettings({ SEED: 'full' })).toThrow(
      /^SEED 应为 demo 或 none.* \/ SEED must be demo or none/,
    )
  })
})
