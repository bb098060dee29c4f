import type { S3Client } from '@aws-sdk/client-s3'
import type { Bag } from '../../evidence/archive/bag.ts'
import type { SigningWords } from '../../evidence/archive/readme.ts'
import type { Cases } from '../../store/cases.ts'
import type { Deletions, Plan } from '../../store/deletions.ts'
import type { Orders } from '../../store/orders.ts'
import type { Table } from '../../store/table.ts'

/** What records are held and deleted with. */
export type Means = {
  readonly table: Table
  readonly cases: Cases
  readonly deletions: Deletions
  readonly orders: Orders
  readonly s3: S3Client
  /** Names of the buckets. */
  readonly evidence: string
  readonly exports: string
  /** Signs a certificate; nothing where archives are not signed. */
  readonly sign: (bag: Bag, at: string) => Promise<NonNullable<Plan['signatures']>>
  readonly signing: SigningWords | undefined
}
