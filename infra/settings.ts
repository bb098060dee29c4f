/** What an operator chooses in `context` of cdk.json, or with `cdk deploy -c name=value`. */
export interface Settings {
  readonly region: string
  /** The sender as MAIL_FROM carries it: an address, or a name with an address in angle brackets. */
  readonly mailFrom: string
  /** The host people see; without it the API's own address serves. */
  readonly domain?: SiteDomain
  /** Where alarms are mailed; without it the topic has no subscriber. */
  readonly alarmEmail?: string
  readonly evidenceRetention: Retention
  /** Numbers of the keys that sign the public log, the newest first; two while one takes over from another. */
  readonly logKeys: readonly number[]
  /** Certificates of the key that signs archives, the newest first: DER in base64, with spaces between them. */
  readonly signingCertificates?: string
  /** Time stamp authorities, the first preferred, with spaces between them; and certificates that theirs lead to. */
  readonly timestampUrls?: string
  readonly timestampCertificates?: string
}

/** A host name and the ACM certificate, in the same region, that covers it. */
export interface SiteDomain {
  readonly name: string
  readonly certificateArn: string
}

/** How long Object Lock keeps evidence: GOVERNANCE can be lifted by a trusted role, COMPLIANCE by nobody. */
export interface Retention {
  readonly mode: 'GOVERNANCE' | 'COMPLIANCE'
  readonly days: number
}

/** Looks one context value up: `app.node.tryGetContext`, or a plain object in a test. */
export type Context = (name: string) => unknown

/** Reads the settings, or throws naming the value that is wrong. */
export function readSettings(context: Context): Settings {
  const domain = readDomain(context)
  const alarmEmail = optional(context, 'alarmEmail')
  return {
    region: matching(context, 'region', /^[a-z]{2}(-[a-z]+)+-\d$/),
    mailFrom: matching(context, 'mailFrom', /^[^@<>]*<[^@\s<>]+@[^@\s<>]+>$|^[^@\s<>]+@[^@\s<>]+$/),
    ...(domain && { domain }),
    ...(alarmEmail && { alarmEmail }),
    evidenceRetention: { mode: readMode(context), days: readDays(context) },
    logKeys: String(context('logKeys') ?? '')
      .split(' ')
      .map((no) => readLogKey(no)),
    ...readSigning(context),
  }
}

const certificates = /^[0-9A-Za-z+/=]+( [0-9A-Za-z+/=]+)*$/

function readSigning(
  context: Context,
): Pick<Settings, 'signingCertificates' | 'timestampUrls' | 'timestampCertificates'> {
  const forms = {
    signingCertificates: certificates,
    timestampUrls: /^https?:\/\/\S+( https?:\/\/\S+)*$/,
    timestampCertificates: certificates,
  }
  const set = Object.entries(forms).filter(([name]) => optional(context, name) !== undefined)
  return Object.fromEntries(set.map(([name, form]) => [name, matching(context, name, form)]))
}

/** The bare address in a sender: `名 <a@b>` gives `a@b`. */
export function addressOf(mailFrom: string): string {
  return mailFrom.replace(/^.*<(.*)>$/, '$1')
}

/** AWS China (Beijing, Ningxia) is a partition of its own, without SES. */
export function isChina(region: string): boolean {
  return region.startsWith('cn-')
}

function readDomain(context: Context): SiteDomain | undefined {
  const name = optional(context, 'domain')
  const certificateArn = optional(context, 'certificateArn')
  if (name && certificateArn) return { name, certificateArn }
  if (name || certificateArn) throw new Error('context: domain and certificateArn go together')
  return undefined
}

function readMode(context: Context): Retention['mode'] {
  const mode = context('evidenceRetentionMode')
  if (mode === 'GOVERNANCE' || mode === 'COMPLIANCE') return mode
  throw new Error('context: evidenceRetentionMode is GOVERNANCE or COMPLIANCE')
}

/** `-c evidenceRetentionDays=30` arrives as text, cdk.json's value as a number. */
function readDays(context: Context): number {
  const days = Number(context('evidenceRetentionDays'))
  if (Number.isInteger(days) && days >= 1) return days
  throw new Error('context: evidenceRetentionDays is a whole number of days, at least 1')
}

/** `2 1`: the second key signs, and the first beside it. */
function readLogKey(no: string): number {
  if (/^[1-9]$/.test(no)) return Number(no)
  throw new Error('context: logKeys is numbers of keys with spaces between, the newest first, from 1 to 9')
}

function matching(context: Context, name: string, form: RegExp): string {
  const value = optional(context, name)
  if (value !== undefined && form.test(value)) return value
  throw new Error(`context: ${name} is missing or malformed`)
}

function optional(context: Context, name: string): string | undefined {
  const value = context(name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
