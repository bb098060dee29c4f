import { appendLine, mendJournal, readLines } from '../files.ts'

/** A mail as someone received it. */
export interface Mail {
  /** The bare address, without a name; several are joined by a comma. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** ISO 8601, in the product's time. */
  readonly sentAt: string
  /** Of the message's headers those by which it is threaded and told from others, in lower case. */
  readonly headers?: Readonly<Record<string, string>>
}

/** All mail ever sent, kept in a journal. */
export interface Mailbox {
  /** Once this returns, killing the process does not lose the mail. */
  add(mail: Mail): void
  /** Newest first. */
  list(): readonly Mail[]
}

/** Opens the mailbox; what was half written when the process was killed was not yet accepted, and goes. */
export function openMailbox(file: string): Mailbox {
  mendJournal(file)
  const mails = readLines(file, parseMail)
  return {
    add: (mail) => {
      appendLine(file, mail)
      mails.push(mail)
    },
    list: () => mails.toReversed(),
  }
}

const fields = ['to', 'subject', 'text', 'html', 'sentAt'] as const

function parseMail(value: unknown): Mail | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return fields.every((field) => typeof Reflect.get(value, field) === 'string') ? (value as Mail) : undefined
}
