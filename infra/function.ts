import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

/** The variables that every function reads, whatever its task. */
export interface FunctionEnvironment {
  readonly TABLE_NAME: string
  readonly QUARANTINE_BUCKET: string
  readonly EVIDENCE_BUCKET: string
  readonly EXPORTS_BUCKET: string
  readonly LOG_BUCKET: string
  /** Key of KMS that signs the public log. */
  readonly LOG_KEY: string
  readonly BASE_URL: string
  readonly MAIL_FROM: string
  /** Key of KMS that seals who told of something by name. */
  readonly IDENTITY_KEY: string
  /** SES's configuration set; absent where there is no SES. */
  readonly MAIL_EVENTS?: string
  /** Key of KMS that signs archives, and its certificates; absent until there is one. */
  readonly SIGNING_KEY?: string
  readonly SIGNING_CERTIFICATES?: string
  readonly TIMESTAMP_URLS?: string
  readonly TIMESTAMP_CERTIFICATES?: string
}

export interface TuichuFunctionProps {
  /** Folder of the bundle, with `index.js` exporting `handler`. */
  readonly code: string
  readonly description: string
  readonly environment: FunctionEnvironment
  readonly timeout: Duration
  /** Megabytes; 1,769 is one whole processor. */
  readonly memorySize: number
  /** All that the function may do beside writing its own log. */
  readonly rights: readonly PolicyStatement[]
  /** Where an event goes that an asynchronous call failed on for good. */
  readonly onFailure?: IQueue
}

/** One function with its own role, its own log and nothing that another function has. */
export class TuichuFunction extends Construct {
  readonly lambda: LambdaFunction

  constructor(scope: Construct, id: string, props: TuichuFunctionProps) {
    super(scope, id)
    const logGroup = this.createLog()
    const role = this.createRole(logGroup, props.rights)
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.code, { exclude: ['*.map'] }),
      description: props.description,
      environment: { ...props.environment },
      timeout: props.timeout,
      memorySize: props.memorySize,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      ...(props.onFailure && retrying(props.onFailure)),
    })
  }

  /** Thirteen months: the Cybersecurity Law asks for at least six of network logs [check], audits look back a year. */
  private createLog(): LogGroup {
    return new LogGroup(this, 'Log', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** Written out: AWSLambdaBasicExecutionRole may create and write every log of the account. */
  private createRole(logGroup: LogGroup, rights: readonly PolicyStatement[]): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    for (const right of rights) role.addToPolicy(right)
    return role
  }
}

function retrying(queue: IQueue) {
  return { onFailure: new SqsDestination(queue), retryAttempts: 2, maxEventAge: Duration.hours(6) }
}
