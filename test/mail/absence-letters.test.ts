import { describe, expect, test } from 'vitest'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import { Person } from '../../functions/engine/people.ts'
import { compose } from '../../functions/mail/compose.ts'
import { lettersFor } from '../../functions/mail/letters.ts'
import { absenceEnded, absenceEntered } from '../../functions/mail/words/absence.ts'
import { replaced } from '../../functions/mail/words/replaced.ts'
import { digest, organ, setting } from '../support/setting.ts'

const absence = {
  id: 'a-1',
  organ: OrganId.parse('371521-miit'),
  kind: 'delegate' as const,
  away: { person: PersonId.parse('p-away'), name: '陈静' },
  standIn: { person: PersonId.parse('p-new'), name: '许峰' },
  from: '2026-03-02',
  until: '2026-03-04',
  basis: '阳工信委〔2026〕1号',
  reason: '外出培训',
}
const told = { absence, organ: { zh: '工信局', en: 'the bureau' }, by: '严格', baseUrl: 'https://host' }

describe('letters about an absence', () => {
  test('say who stands in for whom, when, how, on what paper and who entered it', () => {
    const { subject, text } = compose(absenceEntered(told))
    expect(subject).toContain('不在岗登记：陈静（由许峰办理）')
    for (const words of [
      '2026年3月2日至2026年3月4日',
      '委托',
      '阳工信委〔2026〕1号',
      '外出培训',
      '严格',
      'https://host/work',
    ])
      expect(text).toContain(words)
  })

  test('say when nobody stands in any more', () => {
    const substitute = { ...absence, kind: 'substitute' as const, basis: '' }
    const { text } = compose(absenceEnded({ ...told, absence: substitute }))
    expect(text).toContain('许峰不再代陈静办理')
    expect(text).toContain('替代（AB角）')
    expect(text).not.toContain('依据')
  })
})

test('a receipt names whose place was taken, and on what paper', () => {
  const event = {
    type: 'StepApproved' as const,
    filing: 1,
    step: 'review',
    epoch: 1,
    organ,
    digest,
    person: PersonId.parse('p-1'),
    remark: '',
  }
  const of = { person: absence.away.person, name: '陈静' }
  const words = (capacity: 'own' | 'delegate' | 'substitute', basis?: string) => {
    if (setting.actor.kind !== 'official') throw new Error('The setting has an official')
    const actor = { ...setting.actor, capacity, ...(capacity !== 'own' && { of }), ...(basis && { basis }) }
    return JSON.stringify(lettersFor(event, { ...setting, actor }))
  }
  expect(words('own')).not.toContain('办理身份')
  expect(words('substitute')).toContain('替代（AB角）：陈静')
  for (const part of ['受委托：陈静', 'No. 1']) expect(words('delegate', 'No. 1')).toContain(part)
})

test('the letter about a replacement lists what went on', () => {
  const person = (id: string, name: string) =>
    Person.parse({
      id,
      name,
      email: `${id}@example.org`,
      title: '科长',
      active: true,
      sessionsFrom: '2026-01-01T00:00:00.000Z',
      roles: [],
      version: 1,
    })
  const { subject, text } = compose(
    replaced({
      leaver: person('p-1', '陈静'),
      successor: person('p-2', '许峰'),
      roles: [{ zh: '审批人 · 工信局', en: 'Approver · the bureau' }],
      tasks: 3,
      by: '严格',
      baseUrl: 'https://host',
    }),
  )
  expect(subject).toContain('陈静由许峰接替')
  for (const words of ['审批人 · 工信局', '3 件', '严格', 'https://host/sign-in'])
    expect(text).toContain(words)
})
