import { beforeEach, describe, expect, test } from 'vitest'
import { type Enterprise, Enterprises } from '../../functions/store/enterprises.ts'
import { ours, theirs } from '../support/city.ts'
import { onEveryDatabase } from './on.ts'

onEveryDatabase('the registry of enterprises', (database) => {
  let registry: Enterprises
  const saved = async (name: string, change: Partial<Enterprise> = {}): Promise<Enterprise> => {
    const one = { ...ours, name, ...change }
    await registry.save(one)
    return one
  }
  beforeEach(() => {
    registry = new Enterprises(database().table())
  })

  describe('of a division', () => {
    test('is read by name, a page at a time, without those of others', async () => {
      const second = await saved('Beta', { code: '2' })
      const first = await saved('Alpha', { code: '1' })
      await saved('Gamma', { code: '3', county: theirs.county })
      const page = await registry.ofDivision(ours.county, { limit: 1 })
      expect(page.items).toEqual([first])
      expect((await registry.ofDivision(ours.county, { limit: 5, after: page.next })).items).toEqual([second])
    })

    test('is searched by how a name begins', async () => {
      const one = await saved('阳谷县鲁西建材有限公司', { code: '4' })
      await saved('聊城市建材有限公司', { code: '5' })
      expect((await registry.ofDivision(ours.county, { limit: 5, prefix: '阳谷' })).items).toEqual([one])
    })

    test('has an enterprise that moved or was renamed once, where it is now', async () => {
      await saved('Alpha', { code: '6', county: '370001' })
      const moved = await saved('Omega', { code: '6', county: '370002' })
      expect((await registry.ofDivision('370001', { limit: 5 })).items).toEqual([])
      expect((await registry.ofDivision('370002', { limit: 5 })).items).toEqual([moved])
    })
  })
})
