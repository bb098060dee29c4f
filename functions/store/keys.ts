/**
 * One table. Every access pattern, and the key or index that serves it; nothing is ever scanned.
 *
 * | Pattern | Key |
 * |-|-|
 * | head of a case (packed: `packed.ts`) | pk `C#<case>` sk `HEAD` |
 * | commits of a case in order (one item a command, packed: `commit.ts`) | pk `C#<case>` sk `E#<first sequence>` |
 * | draft of a form in a case, shared by the enterprise's people | pk `C#<case>` sk `D#<form>` |
 * | … of an act, shared by the officers of one organ | pk `C#<case>` sk `D#<form>#<organ>` |
 * | … of the answer to a duty | pk `C#<case>` sk `D#<form>#<organ>#<duty>` |
 * | uploads of a draft | pk `C#<case>` sk `U#<draft>#<upload>` |
 * | a large file that somebody sends to a draft in parts, by its digest | pk `C#<case>` sk `B#<draft>#<slot>#<person>#<sha-256>` |
 * | filings that wait for an organ, by due date | queue: `Q#<organ>` / `<due>#<case>#<filing>`, first organ on the head |
 * | … further organs of a parallel step | pk `C#<case>` sk `Q#<organ>`, same index |
 * | duties of an organ that are open, by due date | pk `C#<case>` sk `Y#<duty>`, queue: `DUTY#<organ>` / `<due>#<case>#<duty>` |
 * | … what is probably nothing, apart | the same, queue: `DUTY#<organ>/apart` |
 * | mail not yet sent, oldest first | queue: `UNSENT#<shard>` / `<moment>` |
 * | cases of a county, newest first | county: `CASES#<division>` / `<opened>#<case>` |
 * | … those that the public began, apart | county: `CASES#<division>/public` / `<opened>#<case>` |
 * | … notices of what was published, apart | county: `CASES#<division>/notices` / `<opened>#<case>` |
 * | an officer's notices being prepared | county: `OPENING#<division>` / `<moment>` |
 * | people of an organ, and administrators as those of `platform` | county: `ORGAN#<organ>` / `<person>` |
 * | people and their roles (administration) | county: `PEOPLE` / `<name>` |
 * | public register, newest first, and of a year | county: `REGISTER#<register>` / `<moment in Shanghai>#<entry>#<traits>` (register, county, track, sector) |
 * | … what was taken off it, or replaced | county: `REGISTER#<register>#state#<state>`, same order |
 * | … of a county, sector or track | pk `R#<entry>` sk `IN#<list>`, county: `REGISTER#<register>#<list>#<value>`, same order |
 * | … of all registers by the beginning of a name, with its place and without | pk `R#<entry>` sk `IN#name`, `IN#short`, county: `REGISTERNAMES` / `<name>#<entry>#<traits>` |
 * | … of all registers by credit code, with what was taken off | enterprise: `REGISTERED#<code>` / `<moment in Shanghai>#<entry>` |
 * | what stood in a register up to a day, whatever became of it | pk `R#<entry>` sk `STOOD`, county: `STOOD#<register>` / `<moment in Shanghai>#<entry>` |
 * | archive orders of an auditor | enterprise: `ORDERS#<person>` / `<moment>` |
 * | cases and people of an enterprise | enterprise: `EN#<code>` / `C#<opened>#<case>`, `P#<person>` |
 * | cases whose clock may have passed | wake: `WAKE#<shard>` / `<effective day>#<case>` |
 * | cases with a date that rests on a year without a calendar | pk `C#<case>` sk `PROVISIONAL`, wake: `PROVISIONAL#<shard>` / `<year>#<case>` |
 * | records of a division that are held, due to be deleted, or gone | pk `C#<case>` sk `KEEPING`, county: `KEPT#<division>` / `<held, due, leaving or gone>#<case>` |
 * | … those whose files in the store have to follow | the same, wake: `KEEPING#<shard>` / `<case>` |
 * | … what its deletion is about, until it is done (packed) | pk `C#<case>` sk `DELETION` |
 * | the cases that have a stored file, by its digest; that it is being deleted | pk `FILE#<sha-256>` sk `C#<case>`, `LEAVING` |
 * | the last document number of an organ in a year | pk `NUMBERS#<organ>` sk `<year>` |
 * | a person with roles, absences, known devices and passkeys | pk `P#<person>` sk `PERSON`, `ROLE#<role>#<of>`, `DEVICE#<hash>`, `PASSKEY#<hash>` |
 * | a person by mailbox | pk `MAILBOX#<address>` sk `MAILBOX` |
 * | that a mailbox takes no mail, or complained of it | pk `MAILBOX#<address>` sk `FAILING` |
 * | an enterprise of the registry | pk `EN#<code>` sk `ENTERPRISE` |
 * | … those of a division, by name | county: `ENTERPRISES#<division>` / `<name>#<code>` |
 * | its machines, each with the cases that list it (packed: `machines.ts`) | pk `EN#<code>` sk `MACHINES` |
 * | editions of the catalogue | pk `CATALOGUE` sk `<edition>` |
 * | … the entries of one (packed: `catalogue.ts`) | pk `CATALOGUE#<edition>` sk `ENTRIES` |
 * | a file that was imported, what it did line by line (packed) | pk `IMPORT#<import>` sk `IMPORT`, `PLAN` |
 * | … of all, newest first | county: `IMPORTS` / `<moment>#<import>` |
 * | … those that are being applied | pk `IMPORTING` sk `<import>` |
 * | a link or typed code by its hash | pk `L#<sha-256>` sk `LINK` |
 * | a fresh code of a high-stakes decision | pk `L#<hash of person and task>` sk `CONFIRMATION` |
 * | a challenge that waits for a passkey | pk `L#<hash of whose and what for>` sk `CHALLENGE` |
 * | a person's calendar feed | pk `P#<person>` sk `CALENDAR` |
 * | whose calendar feed, by the hash of its secret | pk `L#<sha-256>` sk `CALENDAR` |
 * | a session by its hash | pk `S#<sha-256>` sk `SESSION` |
 * | tries in a window, by a keyed hash of what and whose | pk `T#<hmac>` sk `<beginning>` |
 * | the key of those hashes, one a day | pk `T#SECRET` sk `<day>` |
 * | a page of a form that came without a session, by the hash of its browser's secret | pk `L#<sha-256>` sk `TYPING` |
 * | a form of the public by the hash of its code, and how it came | pk `L#<sha-256>` sk `FOLLOW` |
 * | who told of something by name, sealed | pk `I#<case>` sk `IDENTITY` |
 * | … and each time that it was opened | pk `I#<case>` sk `OPENED#<moment>` |
 * | a rendered mail | pk `M#<mail>` sk `MAIL` |
 * | what an enterprise was told by mail, newest first | pk `TOLD#<message>` sk `MESSAGE`, enterprise: `EN#<code>` / `M#<moment>#<message>` |
 * | an entry of the public register | pk `R#<entry>` sk `ENTRY` |
 * | a task that waits for a person's daily digest | pk `P#<person>` sk `GATHERED#<case>#<filing>#<epoch>#<organ>` |
 * | … of all people, oldest first | wake: `DIGEST#<shard>` / `<moment>#<person>` |
 * | an archive order, and its variant for outsiders | pk `A#<case>#<sequence>` sk `ORDER`, `REDACTED` |
 * | an order of many cases; what of it is still to be built; its index | pk `BATCH#<order>` sk `BATCH`, `W#<case no.>`, `V#<volume>`, `INDEX` |
 * | a case or a volume of such an order | pk `BATCH#<order>#line#<no.>` sk `PART`, … `#volume#<no.>` |
 * | the log of custody (who fetched which archive), and where it ends | pk `CUSTODY#<hundred>` sk `<sequence>`, pk `CUSTODY` sk `HEAD` |
 * | searches that an auditor saved | pk `SAVED#<person>` sk `<search>` |
 * | such orders of an auditor | enterprise: `BATCHES#<person>` / `<moment>` |
 * | what was made of a stored picture, by its file's digest | pk `PICTURE#<sha-256>` sk `PICTURE` |
 * | the drafts to which a stored file was uploaded, by its digest | pk `FILE#<sha-256>` sk `FILE` |
 * | the public log: how many entries it has | pk `LOG#HEAD` sk `HEAD` |
 * | … what was entered at once, by its first index | pk `LOG#BATCH` sk `<index>` |
 * | … the checkpoint that was signed last | pk `LOG#CHECKPOINT` sk `CHECKPOINT` |
 * | … how far its monitor found all in order | pk `LOG#MONITOR` sk `MONITOR` |
 * | where a commit is in it, and what opens it | pk `C#<case>` sk `L#<first sequence>` |
 * | where an entry of the register is in it, by the event that published it or took it off | pk `R#<entry>` sk `LOG#<hash>` |
 * | what left use in a year, of a division, by day | pk `X#<division>#<year>` sk `<day>#<case>#<sequence>` |
 * | … all of an enterprise, to count each once (packed: `exits.ts`) | pk `EN#<code>` sk `EXITS` |
 * | the ledger of a division, newest first (packed: `ledger.ts`) | pk `LEDGER#<division>` sk `<opened>#<case>` |
 * | the newest case of an enterprise on one track, and where it stands | pk `EN#<code>` sk `STANDING#<track>` |
 * | figures of progress of a division, cell by cell: where open cases stand, and what a year brought | pk `SUM#<division>` sk `now#<track>#<sector>#<state>`, `<year>#<month>#<track>#<sector>`, `<year>#plan`, `<year>#campaign#<kind>` |
 * | … what a case adds to them (packed: `kept.ts`) | pk `C#<case>` sk `SHARES` |
 * | what became of tasks in a month, of one organ or all | pk `F#<division>#<month>` sk `<organ>#<moment>#<case>#<sequence>` |
 */
export const key = {
  head: (caseId: string) => ({ pk: `C#${caseId}`, sk: 'HEAD' }),
  commit: (caseId: string, sequence: number) => ({ pk: `C#${caseId}`, sk: `E#${padded(sequence)}` }),
  draft: (caseId: string, form: string, by?: string, duty?: number) => ({
    pk: `C#${caseId}`,
    sk: ['D', form, ...(by === undefined ? [] : [by]), ...(duty === undefined ? [] : [duty])].join('#'),
  }),
  upload: (caseId: string, form: string, upload: string) => ({
    pk: `C#${caseId}`,
    sk: `U#${form}#${upload}`,
  }),
  sending: (caseId: string, draft: string, slot: string, person: string, sha256: string) => ({
    pk: `C#${caseId}`,
    sk: `B#${draft}#${slot}#${person}#${sha256}`,
  }),
  waiting: (caseId: string, filing: number, organ: string) => ({
    pk: `C#${caseId}`,
    sk: `Q#${filing}#${organ}`,
  }),
  duty: (caseId: string, no: number) => ({ pk: `C#${caseId}`, sk: `Y#${no}` }),
  provisional: (caseId: string) => ({ pk: `C#${caseId}`, sk: 'PROVISIONAL' }),
  keeping: (caseId: string) => ({ pk: `C#${caseId}`, sk: 'KEEPING' }),
  deletion: (caseId: string) => ({ pk: `C#${caseId}`, sk: 'DELETION' }),
  claim: (sha256: string, caseId: string) => ({ pk: `FILE#${sha256}`, sk: `C#${caseId}` }),
  fileLeaving: (sha256: string) => ({ pk: `FILE#${sha256}`, sk: 'LEAVING' }),
  numbers: (organ: string, year: number) => ({ pk: `NUMBERS#${organ}`, sk: String(year) }),
  person: (person: string) => ({ pk: `P#${person}`, sk: 'PERSON' }),
  role: (person: string, role: string, of: string) => ({ pk: `P#${person}`, sk: `ROLE#${role}#${of}` }),
  device: (person: string, hash: string) => ({ pk: `P#${person}`, sk: `DEVICE#${hash}` }),
  gathered: (person: string, task: string) => ({ pk: `P#${person}`, sk: `GATHERED#${task}` }),
  passkey: (person: string, hash: string) => ({ pk: `P#${person}`, sk: `PASSKEY#${hash}` }),
  mailbox: (address: string) => ({ pk: `MAILBOX#${address.toLowerCase()}`, sk: 'MAILBOX' }),
  failing: (address: string) => ({ pk: `MAILBOX#${address.toLowerCase()}`, sk: 'FAILING' }),
  enterprise: (code: string) => ({ pk: `EN#${code}`, sk: 'ENTERPRISE' }),
  edition: (edition: string) => ({ pk: 'CATALOGUE', sk: edition }),
  entries: (edition: string) => ({ pk: `CATALOGUE#${edition}`, sk: 'ENTRIES' }),
  importedFile: (id: string) => ({ pk: `IMPORT#${id}`, sk: 'IMPORT' }),
  importPlan: (id: string) => ({ pk: `IMPORT#${id}`, sk: 'PLAN' }),
  importing: (id: string) => ({ pk: 'IMPORTING', sk: id }),
  machines: (code: string) => ({ pk: `EN#${code}`, sk: 'MACHINES' }),
  exits: (code: string) => ({ pk: `EN#${code}`, sk: 'EXITS' }),
  standing: (code: string, track: string) => ({ pk: `EN#${code}`, sk: `STANDING#${track}` }),
  exit: (division: string, year: number, day: string, caseId: string, sequence: number) => ({
    pk: `X#${division}#${year}`,
    sk: `${day}#${caseId}#${padded(sequence)}`,
  }),
  ledger: (division: string, opened: string, caseId: string) => ({
    pk: `LEDGER#${division}`,
    sk: `${opened}#${caseId}`,
  }),
  shares: (caseId: string) => ({ pk: `C#${caseId}`, sk: 'SHARES' }),
  sum: (division: string, cell: readonly string[]) => ({ pk: `SUM#${division}`, sk: cell.join('#') }),
  link: (hash: string) => ({ pk: `L#${hash}`, sk: 'LINK' }),
  confirmation: (hash: string) => ({ pk: `L#${hash}`, sk: 'CONFIRMATION' }),
  challenge: (hash: string) => ({ pk: `L#${hash}`, sk: 'CHALLENGE' }),
  typing: (hash: string) => ({ pk: `L#${hash}`, sk: 'TYPING' }),
  feedOf: (person: string) => ({ pk: `P#${person}`, sk: 'CALENDAR' }),
  feed: (hash: string) => ({ pk: `L#${hash}`, sk: 'CALENDAR' }),
  session: (hash: string) => ({ pk: `S#${hash}`, sk: 'SESSION' }),
  attempts: (hash: string, begins: number) => ({ pk: `T#${hash}`, sk: String(begins) }),
  attemptsSecret: (day: number) => ({ pk: 'T#SECRET', sk: String(day) }),
  follow: (hash: string) => ({ pk: `L#${hash}`, sk: 'FOLLOW' }),
  informant: (about: string) => ({ pk: `I#${about}`, sk: 'IDENTITY' }),
  opened: (about: string, moment: string) => ({ pk: `I#${about}`, sk: `OPENED#${moment}` }),
  mail: (mail: string) => ({ pk: `M#${mail}`, sk: 'MAIL' }),
  message: (message: string) => ({ pk: `TOLD#${message}`, sk: 'MESSAGE' }),
  entry: (entry: string) => ({ pk: `R#${entry}`, sk: 'ENTRY' }),
  listed: (entry: string, list: string) => ({ pk: `R#${entry}`, sk: `IN#${list}` }),
  stood: (entry: string) => ({ pk: `R#${entry}`, sk: 'STOOD' }),
  fact: (
    division: string,
    month: string,
    organ: string,
    moment: string,
    caseId: string,
    sequence: number,
  ) => ({
    pk: `F#${division}#${month}`,
    sk: `${organ}#${moment}#${caseId}#${padded(sequence)}`,
  }),
  picture: (sha256: string) => ({ pk: `PICTURE#${sha256}`, sk: 'PICTURE' }),
  file: (sha256: string) => ({ pk: `FILE#${sha256}`, sk: 'FILE' }),
  logHead: () => ({ pk: 'LOG#HEAD', sk: 'HEAD' }),
  logBatch: (index: number) => ({ pk: 'LOG#BATCH', sk: String(index).padStart(12, '0') }),
  logCheckpoint: () => ({ pk: 'LOG#CHECKPOINT', sk: 'CHECKPOINT' }),
  logMonitor: () => ({ pk: 'LOG#MONITOR', sk: 'MONITOR' }),
  logged: (caseId: string, sequence: number) => ({ pk: `C#${caseId}`, sk: `L#${padded(sequence)}` }),
  loggedNotice: (entry: string, event: string) => ({ pk: `R#${entry}`, sk: `LOG#${event}` }),
  order: (caseId: string, sequence: number) => ({ pk: `A#${caseId}#${padded(sequence)}`, sk: 'ORDER' }),
  redacted: (caseId: string, sequence: number) => ({ pk: `A#${caseId}#${padded(sequence)}`, sk: 'REDACTED' }),
  batch: (batch: string) => ({ pk: `BATCH#${batch}`, sk: 'BATCH' }),
  batchMark: (batch: string, mark: string, no: number) => ({
    pk: `BATCH#${batch}`,
    sk: `${mark}${padded(no)}`,
  }),
  custody: (sequence: number) => ({ pk: `CUSTODY#${Math.floor(sequence / 100)}`, sk: padded(sequence) }),
  custodyHead: () => ({ pk: 'CUSTODY', sk: 'HEAD' }),
  saved: (person: string, search: string) => ({ pk: `SAVED#${person}`, sk: search }),
  batchIndex: (batch: string) => ({ pk: `BATCH#${batch}`, sk: 'INDEX' }),
  /** Of its own partition each, so that the stream hands them to several jobs at once. */
  batchPart: (batch: string, kind: string, no: number) => ({
    pk: `BATCH#${batch}#${kind}#${padded(no)}`,
    sk: 'PART',
  }),
}

/** Index attributes; an item without them is not in the index. */
export const index = {
  queue: (organ: string, due: string, caseId: string, filing: number) => ({
    queuePk: `Q#${organ}`,
    queueSk: `${due}#${caseId}#${filing}`,
  }),
  duty: (organ: string, due: string, caseId: string, no: number) => ({
    queuePk: `DUTY#${organ}`,
    queueSk: `${due}#${caseId}#${no}`,
  }),
  unsent: (mail: string, moment: string) => ({
    queuePk: `UNSENT#${shardOf(mail)}`,
    queueSk: `${moment}#${mail}`,
  }),
  casesOf: (division: string, opened: string, caseId: string) => ({
    countyPk: `CASES#${division}`,
    countySk: `${opened}#${caseId}`,
  }),
  kept: (division: string, as: string, caseId: string) => ({
    countyPk: `KEPT#${division}`,
    countySk: `${as}#${caseId}`,
  }),
  openings: (division: string, moment: string) => ({ countyPk: `OPENING#${division}`, countySk: moment }),
  organPeople: (organ: string, person: string) => ({ countyPk: `ORGAN#${organ}`, countySk: person }),
  allPeople: (name: string, person: string) => ({ countyPk: 'PEOPLE', countySk: `${name}#${person}` }),
  /** Traits stand in the line, so that a list is narrowed further without reading what it leads to. */
  register: (list: string, moment: string, entry: string, traits: readonly string[]) => ({
    countyPk: `REGISTER#${list}`,
    countySk: [moment, entry, ...traits].join('#'),
  }),
  registerName: (name: string, entry: string, traits: readonly string[]) => ({
    countyPk: 'REGISTERNAMES',
    countySk: [name, entry, ...traits].join('#'),
  }),
  registered: (code: string, moment: string, entry: string) => ({
    enterprisePk: `REGISTERED#${code}`,
    enterpriseSk: `${moment}#${entry}`,
  }),
  stood: (register: string, moment: string, entry: string) => ({
    countyPk: `STOOD#${register}`,
    countySk: `${moment}#${entry}`,
  }),
  enterprises: (division: string, name: string, code: string) => ({
    countyPk: `ENTERPRISES#${division}`,
    countySk: `${name}#${code}`,
  }),
  imports: (moment: string, id: string) => ({ countyPk: 'IMPORTS', countySk: `${moment}#${id}` }),
  orders: (person: string, moment: string) => ({ enterprisePk: `ORDERS#${person}`, enterpriseSk: moment }),
  batches: (person: string, moment: string) => ({
    enterprisePk: `BATCHES#${person}`,
    enterpriseSk: moment,
  }),
  enterpriseCase: (code: string, opened: string, caseId: string) => ({
    enterprisePk: `EN#${code}`,
    enterpriseSk: `C#${opened}#${caseId}`,
  }),
  enterprisePerson: (code: string, person: string) => ({
    enterprisePk: `EN#${code}`,
    enterpriseSk: `P#${person}`,
  }),
  enterpriseMessage: (code: string, moment: string, message: string) => ({
    enterprisePk: `EN#${code}`,
    enterpriseSk: `M#${moment}#${message}`,
  }),
  provisional: (caseId: string, year: number) => ({
    wakePk: `PROVISIONAL#${shardOf(caseId)}`,
    wakeSk: `${year}#${caseId}`,
  }),
  digest: (person: string, moment: string) => ({
    wakePk: `DIGEST#${shardOf(person)}`,
    wakeSk: `${moment}#${person}`,
  }),
  keeping: (caseId: string) => ({ wakePk: `KEEPING#${shardOf(caseId)}`, wakeSk: caseId }),
  wake: (caseId: string, day: string) => ({ wakePk: `WAKE#${shardOf(caseId)}`, wakeSk: `${day}#${caseId}` }),
}

/** The list of a division's cases that the public began. */
export const begunByPublic = (division: string): string => `${division}/public`

/** … and of the notices of its offices. */
export const begunByPublishing = (division: string): string => `${division}/notices`

/** How ids of the cases begin that the public begins: the function open to it may reach no other. */
export const outsideIds = 'C-t-'
/** … and those of the notices that it may object to. */
export const noticeIds = 'C-n-'

/** All cases pass through the wake and unsent lists, so these are spread (a partition carries 1,000 writes a second). */
export const shards = [0, 1, 2, 3]

const shardOf = (id: string): number =>
  [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % shards.length

/** Sequences sort as text up to ten million events a case. */
const padded = (sequence: number): string => String(sequence).padStart(7, '0')

/** The table's keys and indexes as CDK and the embedded stack create them. */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds after which DynamoDB may remove an item. */
  ttl: 'expires',
  /** All KEYS_ONLY and sparse: a change of other attributes costs no index write. */
  indexes: [
    { name: 'queue', partitionKey: 'queuePk', sortKey: 'queueSk' },
    { name: 'county', partitionKey: 'countyPk', sortKey: 'countySk' },
    { name: 'enterprise', partitionKey: 'enterprisePk', sortKey: 'enterpriseSk' },
    { name: 'wake', partitionKey: 'wakePk', sortKey: 'wakeSk' },
  ],
} as const
