import type { Endpoints } from './environment.ts'
import type { Mail } from './mail/mailbox.ts'
import type { MailService } from './mail/ses.ts'

/** The whole product on one machine, running. */
export interface Stack {
  /** `http://localhost:<port>`, no slash at the end. */
  readonly url: string
  readonly endpoints: Endpoints
  /** What the functions find in their environment; this process has adopted it too. */
  readonly env: Readonly<Record<string, string>>
  /** Each function by name, called past the gateway. */
  readonly handlers: Readonly<Record<string, (event: unknown) => Promise<unknown>>>
  /** The product's clock, in milliseconds since 1970. */
  now(): number
  /** Moves the clock forward, runs what falls due and sends its mail; returns where it stands. */
  moveClock(iso: string): Promise<string>
  /** Newest first. */
  mails(): readonly Mail[]
  /** How the embedded SES takes mail from now on. */
  readonly behave: MailService['behave']
  /** Resolves when nothing is left to do: mail sent, uploads checked, archives built, the public log signed. */
  settled(): Promise<void>
  /** Resolves, with its last words, if the database dies of itself. */
  readonly broken: Promise<string>
  stop(): Promise<void>
}
