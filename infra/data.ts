import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { tableShape } from '../functions/store/keys.ts'

/** The one table, under a key of its own; neither goes away with the stack. */
export class Data extends Construct {
  readonly table: ITable
  /** What the jobs follow: every change of an item with its state before and after. */
  readonly streamArn: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const table = this.createTable(this.createKey())
    for (const index of tableShape.indexes) addIndex(table, index)
    if (!table.tableStreamArn) throw new Error('the table has no stream')
    this.streamArn = table.tableStreamArn
    // The library's classes do not fit its interfaces under exactOptionalPropertyTypes.
    this.table = table as ITable
  }

  private createKey(): Key {
    return new Key(this, 'Key', {
      description: 'Cases, filings, people and sessions in the table',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  private createTable(encryptionKey: Key): Table {
    return new Table(this, 'Table', {
      partitionKey: text(tableShape.partitionKey),
      sortKey: text(tableShape.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: tableShape.ttl,
    })
  }
}

function addIndex(table: Table, index: (typeof tableShape.indexes)[number]): void {
  table.addGlobalSecondaryIndex({
    indexName: index.name,
    partitionKey: text(index.partitionKey),
    sortKey: text(index.sortKey),
    projectionType: ProjectionType.KEYS_ONLY,
  })
}

function text(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING }
}
