const minute = 60
const hour = 60 * minute

/** How often something may be tried in one window; windows follow each other from midnight UTC on. */
export type Limit = {
  readonly most: number
  /** Length of a window; a day is a whole number of them. */
  readonly seconds: number
  /** Past it nobody waits: what comes is taken, and held as probable spam. */
  readonly doubts?: true
}

/**
 * Every limit, with whom it is counted of.
 *
 * An office has one address for dozens of people: of a prefix only failures and mails are counted,
 * and generously. What somebody with a stolen link could guess at is counted of the person.
 */
export const limits = {
  /** Links and typed codes that led nowhere, of an address prefix. */
  'dead-link': { most: 100, seconds: 10 * minute },
  /** The same link or code opened again, whether it leads anywhere or not, of its hash. */
  'same-link': { most: 20, seconds: 10 * minute },
  /** Sign-in mails, of a mailbox, known or not. A link lives as long as the window: who is refused has had ten that work. */
  'sign-in-mail': { most: 10, seconds: 15 * minute },
  /** … and of an address prefix. */
  'sign-in-mails': { most: 300, seconds: 15 * minute },
  /** Digits mailed for a new device, of a person. */
  'device-mail': { most: 40, seconds: hour },
  /** Digits typed on a new device, of a person: 1,440 a day, of a hundred million. */
  'device-digits': { most: 60, seconds: hour },
  /** Digits mailed for a high-stakes decision or a first passkey, of a person. */
  'decision-mail': { most: 60, seconds: hour },
  /** Digits typed for one, of a person. */
  'decision-digits': { most: 100, seconds: hour },
  /** Answers of passkeys that were checked, of a person. */
  'passkey-answers': { most: 100, seconds: hour },
  /** Fresh links to a task, asked for from the queue, of a person. */
  'fresh-link': { most: 20, seconds: hour },
  /** Pages of forms that came without a session and are kept for an hour, of an address prefix. */
  'kept-typing': { most: 200, seconds: hour },
  /** Forms of the public from an address prefix: more than these are held as probable spam, and none is lost. */
  'outside-form': { most: 10, seconds: hour, doubts: true },
  /** … and more than these are not taken at all for a while. */
  'outside-forms': { most: 60, seconds: hour },
  /** Places offered for photographs of one form: past them no more is offered, and what is there can be sent. */
  'outside-uploads': { most: 60, seconds: hour, doubts: true },
  /** … of the whole site: a flood is held as probable spam. */
  'outside-all': { most: 200, seconds: hour, doubts: true },
  /** The same words on one day. */
  'same-words': { most: 1, seconds: 24 * hour, doubts: true },
} as const satisfies Readonly<Record<string, Limit>>
export type LimitName = keyof typeof limits

/** The window of a limit that a moment falls in; all in epoch seconds, the end is the next one's beginning. */
export const windowAt = ({ seconds }: Limit, nowSeconds: number): { begins: number; ends: number } => {
  const begins = Math.floor(nowSeconds / seconds) * seconds
  return { begins, ends: begins + seconds }
}
