import { registers } from '../../../forms/registers.ts'
import type { Text } from '../../engine/text.ts'
import type { Came } from '../../register/history.ts'
import { registerHref } from '../addresses.ts'
import type { RegisterEvent } from '../views/pages/register-history.tsx'

/** What became of an entry, and of others of its case, in the order of time. */
export const historyOf = (id: string, all: readonly Came[]): RegisterEvent[] =>
  all
    .flatMap((came) => [published(id, came), ...gone(id, came)])
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))

const published = (id: string, { entry, stood }: Came): RegisterEvent => {
  const title = titleOf(entry.register)
  const took = entry.replaces?.length
    ? { zh: '，更新原条目', en: ', in the place of an earlier entry' }
    : none
  if (entry.id === id)
    return { at: stood.publishedAt, what: { zh: `公开${took.zh}`, en: `Published${took.en}` } }
  return {
    at: stood.publishedAt,
    what: {
      zh: `同一案件在“${title.zh}”公开${took.zh}`,
      en: `The same case: published under “${title.en}”${took.en}`,
    },
    entry: { id: entry.id, href: registerHref(entry.register, entry.id) },
  }
}

const gone = (id: string, { entry }: Came): RegisterEvent[] => {
  const { removedAt, replacedBy, register } = entry
  if (removedAt === undefined) return []
  const title = titleOf(register)
  const how: Text = replacedBy
    ? { zh: '由新条目更新', en: 'replaced by another entry' }
    : { zh: '移出登记簿', en: 'taken off the register' }
  const next = replacedBy ?? (entry.id === id ? undefined : entry.id)
  return [
    {
      at: removedAt,
      what:
        entry.id === id
          ? { zh: how.zh, en: capital(how.en) }
          : { zh: `“${title.zh}”的条目${how.zh}`, en: `The entry under “${title.en}” was ${how.en}` },
      ...(next !== undefined && next !== id && { entry: { id: next, href: registerHref(register, next) } }),
    },
  ]
}

const none: Text = { zh: '', en: '' }

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const titleOf = (register: string): Text =>
  registers.find(({ id }) => id === register)?.title ?? { zh: register, en: register }
