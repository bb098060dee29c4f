import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { chains } from '../../../../forms/all.ts'
import { divisions, municipality, organOf } from '../../../../forms/organs.ts'
import { tracks } from '../../../../forms/tracks/all.ts'
import { isLate } from '../../../../forms/tracks/late.ts'
import { organsOf } from '../../../../functions/engine/chain.ts'
import { readCreditCode } from '../../../../functions/engine/credit-code.ts'
import { OrganId } from '../../../../functions/engine/ids.ts'
import { Person } from '../../../../functions/engine/people.ts'
import type { Track } from '../../../../functions/engine/track.ts'
import { enterprises } from '../../../../infra/local/demo/enterprises.ts'
import { everybody } from '../../../../infra/local/demo/everybody.ts'
import { officials } from '../../../../infra/local/demo/officials.ts'
import { allForms } from '../../../support/forms.ts'

const holders = (organ: string, role: string) =>
  officials.filter(({ roles }) =>
    roles.some((held) => held.role === role && 'organ' in held && held.organ === organ),
  )

/** Offices that lead a track on which something goes through a chain; any office where no track says. */
const leadsOf = (chain: string): ReadonlySet<string> => {
  const filed = allForms.filter((form) => form.chain === chain).map(({ id }) => id)
  const theirs = tracks.filter(({ states, duties = [] }) =>
    [...states, ...duties].some(({ forms }) => forms.some((form) => filed.includes(form))),
  )
  const found = theirs.length > 0 ? theirs : tracks
  const followed = found.some(({ ledBy }) => ledBy === 'origin') ? tracks.filter(isEverLate) : []
  return new Set([...found, ...followed].map(({ lead }) => lead))
}

/** Whether cases of a track can lead to one that whoever led them leads. */
const isEverLate = (track: Track): boolean =>
  track.states.some(({ id: state }) => isLate({ status: 'open', track, state }))

describe('the people', () => {
  test('are about a hundred and eighty, each with a name, id and mailbox of their own', () => {
    expect(everybody.length).toBeGreaterThan(160)
    expect(everybody.length).toBeLessThan(200)
    for (const of of ['id', 'name', 'email'] as const)
      expect(new Set(everybody.map((person) => person[of])).size, of).toBe(everybody.length)
    expect(z.array(Person).parse(everybody)).toEqual(everybody)
  })

  test.each(divisions.map(({ id, name }) => [name.zh, id]))(
    'of %s can sign every step of every chain, nobody twice',
    (_, county) => {
      for (const { id, steps } of chains) {
        for (const lead of leadsOf(id)) {
          for (const level of ['county', 'municipal']) {
            const by = OrganId.parse(`${municipality.id}-finance`)
            const place = { county, municipality: municipality.id, lead, answers: { level }, by }
            const signers = steps
              .flatMap(({ organs }) => organsOf(organs, place))
              .map((organ) => holders(organ, 'approver')[0]?.id)
            expect(signers, `${id} led by ${lead}`).not.toContain(undefined)
            expect(new Set(signers).size, `${id} led by ${lead}`).toBe(signers.length)
          }
        }
      }
      for (const { lead } of tracks) expect(holders(`${county}-${lead}`, 'officer')).toHaveLength(1)
    },
  )

  test('sit in organs that there are', () => {
    const organs = officials.flatMap(({ roles }) =>
      roles.flatMap((role) => ('organ' in role ? [role.organ] : [])),
    )
    expect(organs.filter((organ) => !organOf(organ))).toEqual([])
  })

  test('of three counties leave a choice of approver', () => {
    for (const county of ['371521', '371526', '371581']) {
      expect(holders(`${county}-miit`, 'approver')).toHaveLength(2)
      expect(holders(`${county}-drc`, 'approver')).toHaveLength(2)
    }
  })

  test('are known by their desk', () => {
    const ids = everybody.map(({ id }) => String(id))
    expect(ids).toEqual(expect.arrayContaining(['p-gaotang-miit-1', 'p-liaocheng-audit-1', 'p-admin-1']))
    expect(everybody.find(({ id }) => id === 'p-gaotang-miit-1')?.email).toBe(
      'gaotang-miit-1@demo.tuichu.example',
    )
  })
})

describe('the enterprises', () => {
  const all = Object.values(enterprises)
  const contacts = everybody.filter(({ roles }) => roles.some(({ role }) => role === 'contact'))
  const codesOf = ({ roles }: Person) =>
    roles.flatMap((role) => (role.role === 'contact' ? [role.enterprise] : []))

  test('are twenty-three with valid codes and names of their own', () => {
    expect(all).toHaveLength(23)
    expect(all.map(({ code }) => readCreditCode(code))).toEqual(
      all.map(({ code }) => ({ kind: 'valid', code })),
    )
    expect(new Set(all.map(({ code }) => code)).size).toBe(23)
    expect(new Set(all.map(({ name }) => name)).size).toBe(23)
  })

  test('each have a contact: one has two, and one contact has two of them', () => {
    const counts = all.map(({ code }) => contacts.filter((contact) => codesOf(contact).includes(code)).length)
    expect(counts.toSorted()).toEqual([...Array.from({ length: 22 }, () => 1), 2])
    expect(contacts.filter((contact) => codesOf(contact).length === 2)).toHaveLength(1)
  })
})
