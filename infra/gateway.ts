import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  DomainName,
  HttpApi,
  HttpStage,
  type IHttpApi,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { SiteDomain } from './settings.ts'

export interface GatewayProps {
  readonly domain?: SiteDomain
}

/**
 * The HTTP API, its one stage and its address, without routes.
 *
 * Apart from the functions because they carry the address in their environment, and the upload
 * bucket in its CORS rule: the API itself depends on neither, so there is no cycle.
 */
export class Gateway extends Construct {
  readonly api: IHttpApi
  readonly stage: HttpStage
  /** Answers 429 in five minutes: more tries than a limit allows, or more requests than the gateway does. */
  readonly refused: IMetric
  /** `https://host`, no slash at the end. */
  readonly baseUrl: string
  /** What the domain's CNAME or alias record points at. */
  readonly domainTarget?: string

  constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id)
    const domain = props.domain && this.createDomain(props.domain)
    const api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      // One host only: cookies, links and origin checks are bound to it.
      disableExecuteApiEndpoint: domain !== undefined,
    })
    // The library's classes do not fit its interfaces under exactOptionalPropertyTypes.
    this.api = api as IHttpApi
    const log = this.createLog()
    this.stage = this.createStage(log, domain)
    this.refused = this.countRefused(log)
    this.baseUrl = props.domain ? `https://${props.domain.name}` : api.apiEndpoint
    if (domain) this.domainTarget = domain.regionalDomainName
  }

  private createDomain({ name, certificateArn }: SiteDomain): DomainName {
    return new DomainName(this, 'Domain', {
      domainName: name,
      securityPolicy: SecurityPolicy.TLS_1_2,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
    })
  }

  private createStage(log: LogGroup, domain: DomainName | undefined): HttpStage {
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLine },
      ...(domain && { domainMapping: { domainName: domain } }),
    })
  }

  private countRefused(logGroup: LogGroup): IMetric {
    const filter = new MetricFilter(this, 'Refused', {
      logGroup,
      metricNamespace: 'Tuichu',
      metricName: 'Refused',
      filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
    })
    return filter.metric({ statistic: 'sum', period: Duration.minutes(5) })
  }

  private createLog(): LogGroup {
    return new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}

/** Which request, where, how it went: no query string, header, address or person. */
const accessLine = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTime',
    method: '$context.httpMethod',
    path: '$context.path',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    integrationError: '$context.integrationErrorMessage',
  }),
)
