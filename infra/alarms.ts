import { Duration, Stack } from 'aws-cdk-lib'
import type { IHttpStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface AlarmsProps {
  readonly stage: IHttpStage
  /** Answers 429 in five minutes. */
  readonly refused: IMetric
  /** Faults of the public log in a quarter of an hour. */
  readonly logFaults: IMetric
  readonly functions: Readonly<Record<string, IFunction>>
  /** Those of the functions that follow the table's stream, with the age in minutes that is too old. */
  readonly followers: Readonly<Record<string, number>>
  /** Those of the functions that must run at least once an hour. */
  readonly hourly: readonly string[]
  readonly deadLetters: Readonly<Record<string, IQueue>>
  readonly email?: string
}

/** What an operator is woken for, all on one topic. */
export class Alarms extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id)
    this.topic = this.createTopic()
    if (props.email) this.topic.addSubscription(new EmailSubscription(props.email))
    this.watchSite(props)
    this.alarm('LogFaults', 'The public log was cut, forked or rewritten, or is not what the cases say', {
      metric: props.logFaults,
      threshold: 0,
    })
    for (const [name, watched] of Object.entries(props.functions)) this.watchFunction(name, watched, props)
    for (const [name, queue] of Object.entries(props.deadLetters)) this.watchDeadLetters(name, queue)
  }

  /** A key of its own: CloudWatch cannot publish to a topic under the AWS-managed one. */
  private createTopic(): Topic {
    const masterKey = new Key(this, 'Key', { description: 'Alarms on their way', enableKeyRotation: true })
    const topic = new Topic(this, 'Topic', { masterKey, enforceSSL: true })
    masterKey.addToResourcePolicy(this.fromAlarms(['kms:Decrypt', 'kms:GenerateDataKey'], '*'))
    // A topic policy replaces the default one, under which alarms of the account may publish.
    topic.addToResourcePolicy(this.fromAlarms(['sns:Publish'], topic.topicArn))
    return topic
  }

  private fromAlarms(actions: string[], resource: string): PolicyStatement {
    return new PolicyStatement({
      actions,
      resources: [resource],
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    })
  }

  private watchSite({ stage, refused }: AlarmsProps): void {
    const metric = stage.metricServerError({ statistic: 'sum', period: fiveMinutes })
    this.alarm('SiteErrors', 'The site answered 5xx', { metric, threshold: 0 })
    this.alarm('SiteRefusals', 'Somebody tries links, codes or digits, or floods the site', {
      metric: refused,
      threshold: manyRefusals,
    })
  }

  private watchFunction(name: string, watched: IFunction, { followers, hourly }: AlarmsProps): void {
    const sum = { statistic: 'sum', period: fiveMinutes }
    this.alarm(`${name}Errors`, `${name} failed`, { metric: watched.metricErrors(sum), threshold: 0 })
    this.alarm(`${name}Throttles`, `${name} was not let run`, {
      metric: watched.metricThrottles(sum),
      threshold: 0,
    })
    const minutes = followers[name]
    if (minutes !== undefined) this.watchAge(name, watched, minutes)
    if (hourly.includes(name)) this.watchSilence(name, watched)
  }

  private watchAge(name: string, watched: IFunction, minutes: number): void {
    const metric = watched.metric('IteratorAge', { statistic: 'max', period: fiveMinutes })
    const threshold = Duration.minutes(minutes).toMilliseconds()
    this.alarm(`${name}Age`, `${name} is more than ${minutes} minutes behind the table`, {
      metric,
      threshold,
    })
  }

  /** A schedule that stops makes no error of its own. */
  private watchSilence(name: string, watched: IFunction): void {
    new Alarm(this, `${name}Silent`, {
      alarmDescription: `${name} has not run for an hour`,
      metric: watched.metricInvocations({ statistic: 'sum', period: Duration.hours(1) }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.BREACHING,
    }).addAlarmAction(new SnsAction(this.topic))
  }

  private watchDeadLetters(name: string, queue: IQueue): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ statistic: 'max', period: fiveMinutes })
    this.alarm(`${name}DeadLetters`, `${name} gave up on something`, { metric, threshold: 0 })
  }

  private alarm(id: string, description: string, above: { metric: IMetric; threshold: number }): void {
    new Alarm(this, id, {
      alarmDescription: description,
      ...above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      // No traffic, no data, no trouble.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic))
  }
}

/** In five minutes; an office that mistypes stays far below. */
const manyRefusals = 100

const fiveMinutes = Duration.minutes(5)
