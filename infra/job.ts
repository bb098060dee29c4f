import { Duration, Validations } from 'aws-cdk-lib'
import type { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import {
  EventSourceMapping,
  FilterCriteria,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { TuichuFunction, type TuichuFunctionProps } from './function.ts'

export interface JobProps extends Omit<TuichuFunctionProps, 'onFailure'> {
  /** Called by events that nobody waits on, not by the table's stream. */
  readonly asynchronous?: boolean
}

/** How a job takes records of the table's stream. */
export interface Following {
  readonly batchSize: number
  readonly retryAttempts: number
  /** How many batches of one shard run side by side; one item's records stay in order. */
  readonly parallelizationFactor?: number
}

/** A function that nobody waits for, and where what it failed on waits for the operator. */
export class Job extends Construct {
  readonly lambda: LambdaFunction
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { asynchronous = false, ...props }: JobProps) {
    super(scope, id)
    this.deadLetters = this.createDeadLetters()
    const { lambda } = new TuichuFunction(this, 'Default', {
      ...props,
      ...(asynchronous && { onFailure: this.deadLetters }),
    })
    this.lambda = lambda
  }

  /** The mapping itself, as `DynamoEventSource` adds ListStreams on every stream of the account. */
  follow(streamArn: string, filter: object, following: Following): void {
    new EventSourceMapping(this, 'Stream', {
      target: this.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // The stream itself forgets after 24 hours.
      maxRecordAge: Duration.hours(23),
      filters: [FilterCriteria.filter({ ...filter })],
      onFailure: new SqsDlq(this.deadLetters),
      ...following,
    })
  }

  /** Runs on each event of a rule, as it is or reshaped; one that cannot even be delivered is a dead letter too. */
  runOn(rule: Rule): void {
    const target = new LambdaTarget(this.lambda, {
      deadLetterQueue: this.deadLetters,
      retryAttempts: 8,
      maxEventAge: Duration.hours(2),
    })
    rule.addTarget(target)
  }

  private createDeadLetters(): Queue {
    const queue = new Queue(this, 'DeadLetters', {
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
}
