import { beforeAll, expect, test } from 'vitest'
import { CaseId } from '../../functions/engine/ids.ts'
import { type Message, Messages } from '../../functions/store/messages.ts'
import { onEveryDatabase } from './on.ts'

const code = '91371500YYYY00012U'
const words = { zh: '已收到', en: 'Received' }
const message = (no: number): Message => ({
  id: `m-${no}`,
  case: CaseId.parse('C-20250101-apply01'),
  at: `2026-03-0${no}T00:00:00.000Z`,
  subject: words,
  paragraphs: [words],
  facts: [{ label: words, value: words }],
})

onEveryDatabase('messages of an enterprise', (database) => {
  let messages: Messages
  const keep = async (of: string, no: number) => {
    await database()
      .table()
      .transact([Messages.write(of, message(no))])
  }
  beforeAll(async () => {
    messages = new Messages(database().table())
    for (const no of [2, 1, 3, 3]) await keep(code, no)
    await keep('91371526YYYY0008XC', 9)
  })

  test('are listed the newest first, each once, a page at a time', async () => {
    const first = await messages.ofEnterprise(code, { limit: 2 })
    expect(first.messages).toEqual([message(3), message(2)])
    const second = await messages.ofEnterprise(code, { limit: 2, after: first.next })
    expect(second.messages).toEqual([message(1)])
  })

  test('are nobody else’s', async () => {
    const { messages: theirs } = await messages.ofEnterprise('91371526YYYY0008XC', { limit: 9 })
    expect(theirs.map(({ id }) => id)).toEqual(['m-9'])
  })
})
