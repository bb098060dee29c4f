import { Duration, Validations } from 'aws-cdk-lib'
import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { type FunctionEnvironment, TuichuFunction, type TuichuFunctionProps } from './function.ts'
import {
  explainPrefixes,
  type Objects,
  readObjects,
  removeObjects,
  seeAbsence,
  sendMail,
  writeObjects,
} from './rights.ts'
import type { JobFunction } from './routes.ts'
import { streamFilters } from './stream-filters.ts'
import { lists, readStream, useTable } from './table-rights.ts'

export interface JobsProps {
  /** Folders of the bundles. */
  readonly code: Readonly<Record<JobFunction, string>>
  readonly environment: FunctionEnvironment
  readonly table: ITable
  readonly streamArn: string
  readonly quarantine: IBucket
  readonly evidence: IBucket
  readonly exports: IBucket
}

/** One job: its function, and where what it failed on waits for the operator. */
export interface Job {
  readonly function: TuichuFunction
  readonly deadLetters: Queue
}

/** Mail, clocks, checks of uploads and archives: each with its trigger and its dead letters. */
export class Jobs extends Construct {
  readonly outbox: Job
  readonly sweep: Job
  readonly intake: Job
  readonly archive: Job
  private readonly props: JobsProps

  constructor(scope: Construct, id: string, props: JobsProps) {
    super(scope, id)
    this.props = props
    this.outbox = this.createOutbox()
    this.sweep = this.createSweep()
    this.intake = this.createIntake()
    this.archive = this.createArchive()
  }

  /** What it gives up on stays in the table as unsent, and the sweep sends it. */
  private createOutbox(): Job {
    const { table, streamArn, environment } = this.props
    const job = this.createJob('Outbox', {
      code: this.props.code.outbox,
      description: 'Renders, stores and sends mail',
      timeout: Duration.minutes(1),
      memorySize: 512,
      rights: [
        ...useTable(table, {
          reads: 'everything',
          writes: 'everything',
          lists: { county: [lists.organPeople], enterprise: [lists.ofEnterprise] },
        }),
        ...readStream(table, streamArn),
        ...sendMail(this, environment.MAIL_FROM),
      ],
    })
    this.follow(job, streamFilters.outbox, { batchSize: 10, retryAttempts: 5 })
    return job
  }

  /** An order a call: fifteen minutes are for one archive. Ten orders of one shard run side by side. */
  private createArchive(): Job {
    const { table, streamArn, evidence, exports } = this.props
    const kept = { bucket: evidence, prefix: 'sha256/' }
    const archives = { bucket: exports, prefix: 'archives/' }
    const job = this.createJob('Archive', {
      code: this.props.code.archive,
      description: 'Builds ordered archives',
      timeout: Duration.minutes(15),
      memorySize: 1769,
      rights: [
        ...useTable(table, { reads: 'everything', writes: 'everything', lists: {} }),
        ...readStream(table, streamArn),
        ...[kept, archives].flatMap(readObjects),
        ...writeObjects(archives),
        ...[evidence, exports].flatMap(seeAbsence),
      ],
    })
    explainPrefixes(job.function, [kept, archives])
    this.follow(job, streamFilters.archive, { batchSize: 1, retryAttempts: 2, parallelizationFactor: 10 })
    return job
  }

  private createSweep(): Job {
    const { table, environment } = this.props
    const job = this.createJob('Sweep', {
      code: this.props.code.sweep,
      description: 'Proposes what is due when a clock has passed, sends mail that is still unsent',
      timeout: Duration.minutes(5),
      memorySize: 512,
      asynchronous: true,
      rights: [
        ...useTable(table, {
          reads: 'everything',
          writes: 'everything',
          lists: { wake: [lists.wake], queue: [lists.unsent] },
        }),
        ...sendMail(this, environment.MAIL_FROM),
      ],
    })
    const rule = new Rule(this, 'EveryQuarter', { schedule: Schedule.rate(Duration.minutes(15)) })
    this.call(rule, job)
    return job
  }

  /**
   * By EventBridge, not by the bucket's own notification: that one would need the function before
   * the bucket, and the function's environment names the bucket.
   */
  private createIntake(): Job {
    const { table, quarantine, evidence } = this.props
    const uploads: Objects = { bucket: quarantine, prefix: 'uploads/' }
    const receipts: Objects = { bucket: quarantine, prefix: 'receipts/' }
    const kept: Objects = { bucket: evidence, prefix: 'sha256/' }
    const job = this.createJob('Intake', {
      code: this.props.code.intake,
      description: 'Checks uploads and takes them into evidence',
      // 500 MB of video are hashed three ways.
      timeout: Duration.minutes(10),
      memorySize: 1769,
      asynchronous: true,
      rights: [
        ...useTable(table, { reads: 'everything', writes: 'everything', lists: {} }),
        ...[uploads, receipts, kept].flatMap(readObjects),
        ...removeObjects(uploads),
        ...[receipts, kept].flatMap(writeObjects),
        ...[quarantine, evidence].flatMap(seeAbsence),
      ],
    })
    explainPrefixes(job.function, [uploads, receipts, kept])
    this.call(this.onUpload(quarantine, uploads.prefix), job)
    return job
  }

  private onUpload(bucket: IBucket, prefix: string): Rule {
    return new Rule(this, 'Uploaded', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix }] } },
      },
    })
  }

  private createJob(
    name: string,
    {
      asynchronous = false,
      ...props
    }: Omit<TuichuFunctionProps, 'environment' | 'onFailure'> & { readonly asynchronous?: boolean },
  ): Job {
    const deadLetters = this.createDeadLetters(name)
    const created = new TuichuFunction(this, name, {
      ...props,
      environment: this.props.environment,
      ...(asynchronous && { onFailure: deadLetters }),
    })
    return { function: created, deadLetters }
  }

  private createDeadLetters(name: string): Queue {
    const queue = new Queue(this, `${name}DeadLetters`, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the dead-letter queue; an alarm watches it and nothing reads it but the operator.',
    })
    return queue
  }

  /** The mapping itself, as `DynamoEventSource` adds ListStreams on every stream of the account. */
  private follow(
    job: Job,
    filter: object,
    options: {
      readonly batchSize: number
      readonly retryAttempts: number
      readonly parallelizationFactor?: number
    },
  ): void {
    new EventSourceMapping(job.function, 'Stream', {
      target: job.function.lambda,
      eventSourceArn: this.props.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      maxRecordAge: Duration.hours(23),
      filters: [FilterCriteria.filter({ ...filter })],
      onFailure: new SqsDlq(job.deadLetters),
      ...options,
    })
  }

  private call(rule: Rule, { function: { lambda }, deadLetters }: Job): void {
    const deadLetterQueue: IQueue = deadLetters
    rule.addTarget(
      new LambdaTarget(lambda, { deadLetterQueue, retryAttempts: 8, maxEventAge: Duration.hours(2) }),
    )
  }
}
