import { Duration, Validations } from 'aws-cdk-lib'
import { HttpMethod, HttpRoute, HttpRouteKey, type IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import { TuichuFunction } from './function.ts'
import { explainPrefixes, type Holdings, rightsOn } from './rights.ts'
import { routes, type SiteFunction } from './routes.ts'

export interface SiteProps extends Holdings {
  readonly api: IHttpApi
  /** Folders of the bundles. */
  readonly code: Readonly<Record<SiteFunction, string>>
}

const descriptions: Readonly<Record<SiteFunction, string>> = {
  public: 'Sign-in, public register, help, assets',
  tips: 'Tip-offs and objections of the public, without sign-in',
  enterprise: 'Forms, evidence and cases of an enterprise',
  official: 'Queues, cases and approvals of officials',
  auditor: 'Search, archive orders and downloads for auditors',
  administration: 'People, organs and enterprises',
}

/** The functions behind the HTTP API and the routes that lead to each. */
export class Site extends Construct {
  readonly functions: Readonly<Record<SiteFunction, TuichuFunction>>

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id)
    const create = (name: SiteFunction) => this.createFunction(name, props)
    this.functions = {
      public: create('public'),
      tips: create('tips'),
      enterprise: create('enterprise'),
      official: create('official'),
      auditor: create('auditor'),
      administration: create('administration'),
    }
    for (const name of Object.keys(this.functions) as SiteFunction[]) this.addRoutes(name, props.api)
  }

  private createFunction(name: SiteFunction, props: SiteProps): TuichuFunction {
    const created = new TuichuFunction(this, titled(name), {
      code: props.code[name],
      description: descriptions[name],
      environment: props.environment,
      // A whole page is one or two reads; the gateway itself gives up after 30 seconds.
      timeout: Duration.seconds(15),
      memorySize: 1024,
      rights: rightsOn(this, name, props),
    })
    explainPrefixes(created, name, props)
    return created
  }

  private addRoutes(name: SiteFunction, api: IHttpApi): void {
    const integration = new HttpLambdaIntegration(titled(name), this.functions[name].lambda)
    for (const path of routes[name]) {
      const route = new HttpRoute(this, `Route ${path}`, {
        httpApi: api,
        routeKey: routeKey(path),
        integration,
      })
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Each function checks its session cookie or mailed token against role and tenant in one place.',
      })
    }
  }
}

/** Any method: the functions' own router answers 405 in the person's language. */
function routeKey(path: string): HttpRouteKey {
  return path === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod.ANY)
}

function titled(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
