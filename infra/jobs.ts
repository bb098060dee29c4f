import { Duration } from 'aws-cdk-lib'
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { Job, type JobProps } from './job.ts'
import { explainPrefixes, type Holdings, readStream, rightsOn } from './rights.ts'
import type { JobFunction } from './routes.ts'
import { streamFilters } from './stream-filters.ts'

export interface JobsProps extends Holdings {
  /** Folders of the bundles. */
  readonly code: Readonly<Record<JobFunction, string>>
  readonly streamArn: string
}

/** Mail, clocks, checks of uploads, small pictures, archives, the public log and records that are held or deleted: each with its trigger and its dead letters. */
export class Jobs extends Construct {
  readonly outbox: Job
  readonly sweep: Job
  readonly intake: Job
  readonly pictures: Job
  readonly archive: Job
  readonly bounces: Job
  readonly publicLog: Job
  readonly keeping: Job
  /** Faults of the public log that the sweep found. */
  readonly logFaults: IMetric
  private readonly props: JobsProps

  constructor(scope: Construct, id: string, props: JobsProps) {
    super(scope, id)
    this.props = props
    this.outbox = this.createOutbox()
    this.sweep = this.createSweep()
    this.intake = this.createIntake()
    this.pictures = this.createPictures()
    this.archive = this.createArchive()
    this.bounces = this.createBounces()
    this.publicLog = this.createPublicLog()
    this.keeping = this.createKeeping()
    this.logFaults = this.countLogFaults()
  }

  /**
   * A letter that cannot be sent stays in the table as unsent, and the sweep sends it; a commit whose
   * letters cannot be written has nobody else. So it is tried for as long as the stream remembers,
   * and the alarm on the outbox's age rings long before.
   */
  private createOutbox(): Job {
    const { table, streamArn } = this.props
    const job = this.create('Outbox', {
      code: this.props.code.outbox,
      description: 'Renders, stores and sends mail, keeps signed letters',
      timeout: Duration.minutes(1),
      memorySize: 512,
      rights: [...rightsOn(this, 'outbox', this.props), ...readStream(table, streamArn)],
    })
    explainPrefixes(job, 'outbox', this.props)
    job.follow(streamArn, streamFilters.outbox, {
      batchSize: 10,
      retryAttempts: 10_000,
      // One record that keeps failing holds up a tenth of its shard, not all mail.
      parallelizationFactor: 10,
    })
    return job
  }

  /** An order a call: fifteen minutes are for one archive. Ten orders of one shard run side by side. */
  private createArchive(): Job {
    const { table, streamArn } = this.props
    const job = this.create('Archive', {
      code: this.props.code.archive,
      description: 'Builds ordered archives',
      timeout: Duration.minutes(15),
      memorySize: 1769,
      rights: [...rightsOn(this, 'archive', this.props), ...readStream(table, streamArn)],
    })
    explainPrefixes(job, 'archive', this.props)
    job.follow(streamArn, streamFilters.archive, {
      batchSize: 1,
      retryAttempts: 2,
      parallelizationFactor: 10,
    })
    return job
  }

  private createSweep(): Job {
    const job = this.create('Sweep', {
      code: this.props.code.sweep,
      description: 'Proposes what is due when a clock has passed, sends mail that is still unsent',
      timeout: Duration.minutes(5),
      memorySize: 512,
      asynchronous: true,
      rights: rightsOn(this, 'sweep', this.props),
    })
    explainPrefixes(job, 'sweep', this.props)
    const rule = new Rule(this, 'EveryQuarter', { schedule: Schedule.rate(Duration.minutes(15)) })
    job.runOn(rule)
    return job
  }

  /**
   * By EventBridge, not by the bucket's own notification: that one would need the function before
   * the bucket, and the function's environment names the bucket.
   */
  private createIntake(): Job {
    const { quarantine } = this.props
    const job = this.create('Intake', {
      code: this.props.code.intake,
      description: 'Checks uploads and takes them into evidence',
      // 500 MB of video are hashed three ways.
      timeout: Duration.minutes(10),
      memorySize: 1769,
      asynchronous: true,
      rights: rightsOn(this, 'intake', this.props),
    })
    explainPrefixes(job, 'intake', this.props)
    job.runOn(this.onObject('Uploaded', quarantine, 'uploads/'))
    return job
  }

  /** Apart from intake: a picture that brings its decoder down takes nothing else with it. */
  private createPictures(): Job {
    const { evidence } = this.props
    const job = this.create('Pictures', {
      code: this.props.code.pictures,
      description: 'Makes small pictures of photographs, and large ones of HEIC',
      timeout: Duration.minutes(2),
      // 64 million pixels, decoded; see `mostDecoded`.
      memorySize: 3008,
      asynchronous: true,
      rights: rightsOn(this, 'pictures', this.props),
    })
    explainPrefixes(job, 'pictures', this.props)
    job.runOn(this.onObject('Kept', evidence, 'sha256/'))
    return job
  }

  /** SES tells of mail that came back (see `mail-events.ts`); where there is no SES the rule never matches. */
  private createBounces(): Job {
    const job = this.create('Bounces', {
      code: this.props.code.bounces,
      description: 'Marks mailboxes that take no mail, and tells the administrators',
      timeout: Duration.minutes(1),
      memorySize: 512,
      asynchronous: true,
      rights: rightsOn(this, 'bounces', this.props),
    })
    job.runOn(
      new Rule(this, 'CameBack', {
        eventPattern: { source: ['aws.ses'], detailType: ['Email Bounced', 'Email Complaint Received'] },
      }),
    )
    return job
  }

  /** By the clock, as a shard of the stream serves no third follower: the outbox gives entries their places. */
  private createPublicLog(): Job {
    const job = this.create('LogSigner', {
      code: this.props.code.log,
      description: 'Writes and signs the public log',
      timeout: Duration.minutes(1),
      memorySize: 512,
      asynchronous: true,
      rights: rightsOn(this, 'log', this.props),
    })
    explainPrefixes(job, 'log', this.props)
    job.runOn(new Rule(this, 'EveryMinute', { schedule: Schedule.rate(Duration.minutes(1)) }))
    return job
  }

  /** By the clock too: a record that is to be deleted can wait ten minutes, and is looked for until it is gone. */
  private createKeeping(): Job {
    const job = this.create('Keeping', {
      code: this.props.code.keeping,
      description: 'Holds files of records, deletes those that two people agreed to delete',
      timeout: Duration.minutes(15),
      memorySize: 512,
      asynchronous: true,
      rights: rightsOn(this, 'keeping', this.props),
    })
    explainPrefixes(job, 'keeping', this.props)
    job.runOn(new Rule(this, 'EveryTen', { schedule: Schedule.rate(Duration.minutes(10)) }))
    return job
  }

  private countLogFaults(): IMetric {
    const filter = new MetricFilter(this, 'LogFaults', {
      logGroup: this.sweep.lambda.logGroup,
      metricNamespace: 'Tuichu',
      metricName: 'LogFaults',
      filterPattern: FilterPattern.literal('"log-fault"'),
    })
    return filter.metric({ statistic: 'sum', period: Duration.minutes(15) })
  }

  private onObject(id: string, bucket: IBucket, prefix: string): Rule {
    return new Rule(this, id, {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix }] } },
      },
    })
  }

  private create(id: string, props: Omit<JobProps, 'environment'>): Job {
    return new Job(this, id, { ...props, environment: this.props.environment })
  }
}
