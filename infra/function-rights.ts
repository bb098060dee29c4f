import { index, key, noticeIds, outsideIds, type tableShape } from '../functions/store/keys.ts'
import type { FunctionName } from './routes.ts'

/** Names of the table's indexes. */
export type IndexName = (typeof tableShape.indexes)[number]['name']

/** Partitions, as patterns of their keys; `everything` where a function's work has no such bound. */
export type Partitions = readonly string[] | 'everything'

/** What one function does with the table. */
export interface TableUse {
  readonly reads: Partitions
  readonly writes: Partitions
  /** The lists that it pages through, by index. */
  readonly lists: Partial<Record<IndexName, Partitions>>
}

export type BucketName = 'quarantine' | 'evidence' | 'exports' | 'log'

/** Objects under one prefix of one bucket, as `bucket/prefix/`: the narrowest thing that S3 rights can name here. */
export type Objects = `${BucketName}/${string}/`

/** All that a function may do beside writing its own log and following the stream. */
export interface FunctionRights {
  readonly table: TableUse
  readonly reads?: readonly Objects[]
  readonly writes?: readonly Objects[]
  readonly removes?: readonly Objects[]
  /** Sends objects in parts and asks which have arrived. */
  readonly resumes?: readonly Objects[]
  /** Puts and lifts the legal hold of objects. */
  readonly holds?: readonly Objects[]
  /** Sees hold and retention of objects. */
  readonly seesLocks?: readonly Objects[]
  /** Deletes objects for good, where Object Lock lets it. */
  readonly erases?: readonly Objects[]
  /** Buckets in which it asks for objects that may not be there. */
  readonly looksIn?: readonly BucketName[]
  readonly sendsMail?: true
  /** Signs archives with the key of KMS. */
  readonly signs?: true
  /** Seals who told of something, and opens that to mail the answer: nobody does both. */
  readonly seals?: true
  readonly unseals?: true
  /** Signs the public log with its own. */
  readonly signsLog?: true
}

/** Partitions of the table by what they hold. */
const items = {
  person: startOf(key.person('*').pk),
  mailbox: startOf(key.mailbox('*').pk),
  enterprise: startOf(key.enterprise('*').pk),
  catalogue: [key.edition('').pk, startOf(key.entries('*').pk)],
  imports: [startOf(key.importedFile('*').pk), key.importing('').pk],
  link: startOf(key.link('*').pk),
  session: startOf(key.session('*').pk),
  attempts: startOf(key.attempts('*', 0).pk),
  mail: startOf(key.mail('*').pk),
  entry: startOf(key.entry('*').pk),
  picture: startOf(key.picture('*').pk),
  order: startOf(key.order('*', 0).pk),
  batch: startOf(key.batch('*').pk),
  custody: `${key.custodyHead().pk}*`,
  saved: startOf(key.saved('*', '').pk),
  /** Cases that the public begins, by the beginning of their ids. */
  outside: `${key.head(outsideIds).pk}*`,
  notices: `${key.head(noticeIds).pk}*`,
  informant: startOf(key.informant('*').pk),
  checkpoint: key.logCheckpoint().pk,
  entered: [key.logHead().pk, key.logBatch(0).pk],
} as const

/** Partitions of the indexes by what they list. */
const lists = {
  waiting: startOf(index.queue('*', '', '', 0).queuePk),
  duties: startOf(index.duty('*', '', '', 0).queuePk),
  unsent: anyShard(index.unsent('', '').queuePk),
  wake: anyShard(index.wake('', '').wakePk),
  provisional: anyShard(index.provisional('', 0).wakePk),
  keeping: anyShard(index.keeping('').wakePk),
  digests: anyShard(index.digest('', '').wakePk),
  casesOfCounty: startOf(index.casesOf('*', '', '').countyPk),
  kept: startOf(index.kept('*', '', '').countyPk),
  openings: startOf(index.openings('*', '').countyPk),
  organPeople: startOf(index.organPeople('*', '').countyPk),
  allPeople: index.allPeople('', '').countyPk,
  enterprises: startOf(index.enterprises('*', '', '').countyPk),
  imports: index.imports('', '').countyPk,
  register: startOf(index.register('*', '', '', []).countyPk),
  registerNames: index.registerName('', '', []).countyPk,
  registered: startOf(index.registered('*', '', '').enterprisePk),
  stood: startOf(index.stood('*', '', '').countyPk),
  ordersOf: startOf(index.orders('*', '').enterprisePk),
  batchesOf: startOf(index.batches('*', '').enterprisePk),
  ofEnterprise: startOf(index.enterpriseCase('*', '', '').enterprisePk),
} as const

const uploads = 'quarantine/uploads/'
const receipts = 'quarantine/receipts/'
const kept = 'evidence/sha256/'
const small = 'evidence/small/'
const large = 'evidence/large/'
const imported = 'evidence/imports/'
const archives = 'exports/archives/'
const certificates = 'evidence/certificates/'
const tiles = 'log/tile/'

/** Each function's rights: the deployed roles are made of them, and the local services refuse whatever is beyond. */
export const functionRights: Readonly<Record<FunctionName, FunctionRights>> = {
  // Open to everybody, so whatever a request makes it do, it cannot reach a case or read a mail with its links.
  public: {
    table: {
      reads: [
        items.person,
        items.mailbox,
        items.link,
        items.session,
        items.attempts,
        items.entry,
        items.checkpoint,
      ],
      writes: [items.link, items.session, items.attempts, items.mail],
      lists: {
        county: [lists.register, lists.registerNames, lists.stood],
        enterprise: [lists.registered],
      },
    },
    reads: [small, tiles],
    looksIn: ['log'],
  },
  // Open to everybody too, so it reaches the cases that the public begins and no other; it can seal who told, and not open it.
  tips: {
    table: {
      reads: [items.link, items.attempts, items.entry, items.outside, items.notices],
      writes: [items.link, items.attempts, items.outside, items.notices, items.informant],
      lists: {},
    },
    reads: [uploads],
    writes: [uploads],
    looksIn: ['quarantine'],
    seals: true,
  },
  enterprise: {
    table: { reads: 'everything', writes: 'everything', lists: { enterprise: [lists.ofEnterprise] } },
    reads: [kept, small, large, uploads],
    writes: [uploads],
    resumes: [uploads],
    looksIn: ['quarantine'],
  },
  official: {
    table: {
      reads: 'everything',
      writes: 'everything',
      lists: {
        queue: [lists.waiting, lists.duties],
        county: [lists.casesOfCounty, lists.openings, lists.organPeople, lists.kept, lists.enterprises],
        enterprise: [lists.ofEnterprise],
      },
    },
    reads: [kept, small, large, uploads, certificates],
    writes: [uploads],
    resumes: [uploads],
    seesLocks: [kept],
    looksIn: ['quarantine'],
  },
  // Reads all and changes nothing but orders.
  auditor: {
    table: {
      reads: 'everything',
      writes: [items.order, items.batch, items.custody, items.saved],
      lists: {
        county: [lists.casesOfCounty],
        enterprise: [lists.ofEnterprise, lists.ordersOf, lists.batchesOf],
      },
    },
    reads: [archives],
    looksIn: ['exports'],
  },
  // Keeps people and organs, and has no business in a case.
  administration: {
    table: {
      // Links and tries: what is dangerous is confirmed by digits or a passkey.
      reads: [
        items.person,
        items.mailbox,
        items.enterprise,
        items.session,
        items.link,
        items.attempts,
        items.custody,
        ...items.catalogue,
        ...items.imports,
      ],
      writes: [
        items.person,
        items.mailbox,
        items.enterprise,
        items.mail,
        items.link,
        items.attempts,
        ...items.catalogue,
        ...items.imports,
      ],
      lists: {
        county: [lists.allPeople, lists.organPeople, lists.imports],
        enterprise: [lists.ofEnterprise],
      },
    },
    // Files that were imported, apart from the evidence of cases.
    reads: [imported],
    writes: [imported],
  },
  outbox: {
    table: {
      reads: 'everything',
      writes: 'everything',
      lists: { county: [lists.organPeople], enterprise: [lists.ofEnterprise] },
    },
    writes: [kept],
    sendsMail: true,
    unseals: true,
  },
  sweep: {
    table: {
      reads: 'everything',
      writes: 'everything',
      lists: {
        wake: [lists.wake, lists.provisional, lists.digests],
        queue: [lists.unsent, lists.waiting],
        // Whose a task still is, before it is mailed.
        county: [lists.organPeople],
      },
    },
    // Checks the public log, which it cannot write.
    reads: [tiles],
    looksIn: ['log'],
    sendsMail: true,
    unseals: true,
  },
  intake: {
    table: { reads: 'everything', writes: 'everything', lists: {} },
    reads: [uploads, receipts, kept],
    writes: [receipts, kept],
    removes: [uploads],
    looksIn: ['quarantine', 'evidence'],
  },
  // Decodes what strangers made, so it can read no case, and write nothing but what it makes.
  pictures: {
    table: { reads: [items.picture], writes: [items.picture], lists: {} },
    reads: [kept],
    writes: [small, large],
  },
  archive: {
    table: { reads: 'everything', writes: 'everything', lists: {} },
    reads: [kept, archives, tiles],
    writes: [archives],
    looksIn: ['evidence', 'exports', 'log'],
    signs: true,
  },
  // Holds the key of the public log, and sees nothing of what its entries stand for.
  log: {
    table: {
      reads: [...items.entered, items.checkpoint],
      writes: [items.checkpoint],
      lists: {},
    },
    reads: [tiles],
    writes: [tiles],
    looksIn: ['log'],
    signsLog: true,
  },
  // The one function that deletes what was kept for good, once two people have agreed: nobody can ask it for anything.
  keeping: {
    table: {
      reads: 'everything',
      writes: 'everything',
      lists: { wake: [lists.keeping], enterprise: [lists.ofEnterprise] },
    },
    reads: [kept, small, large, certificates, archives],
    writes: [certificates],
    holds: [kept],
    erases: [kept, small, large, archives],
    looksIn: ['evidence', 'exports'],
    signs: true,
  },
  bounces: {
    table: {
      reads: [items.person, items.mailbox],
      writes: [items.mailbox, items.mail],
      lists: { county: [lists.organPeople] },
    },
  },
}

function anyShard(partition: string): string {
  return partition.replace(/\d+$/, '*')
}

function startOf(pattern: string): string {
  return pattern.slice(0, pattern.indexOf('*') + 1)
}
