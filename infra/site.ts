import { Duration, Validations } from 'aws-cdk-lib'
import { HttpMethod, HttpRoute, HttpRouteKey, type IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { type FunctionEnvironment, TuichuFunction } from './function.ts'
import { explainPrefixes, type Objects, readObjects, seeAbsence, writeObjects } from './rights.ts'
import { routes, type SiteFunction } from './routes.ts'
import { items, lists, type TableUse, useTable } from './table-rights.ts'

export interface SiteProps {
  readonly api: IHttpApi
  /** Folders of the bundles. */
  readonly code: Readonly<Record<SiteFunction, string>>
  readonly environment: FunctionEnvironment
  readonly table: ITable
  readonly quarantine: IBucket
  readonly evidence: IBucket
  readonly exports: IBucket
}

/** What a function does with the table and the buckets. */
interface Task {
  readonly description: string
  readonly table: TableUse
  readonly reads: readonly Objects[]
  readonly writes: readonly Objects[]
  /** Buckets in which it asks for objects that may not be there. */
  readonly looksIn: readonly IBucket[]
}

/** The functions behind the HTTP API and the routes that lead to each. */
export class Site extends Construct {
  readonly functions: Readonly<Record<SiteFunction, TuichuFunction>>

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id)
    const tasks = tasksOf(props)
    const create = (name: SiteFunction) => this.createFunction(name, tasks[name], props)
    this.functions = {
      public: create('public'),
      enterprise: create('enterprise'),
      official: create('official'),
      auditor: create('auditor'),
      administration: create('administration'),
    }
    for (const name of Object.keys(this.functions) as SiteFunction[]) this.addRoutes(name, props.api)
  }

  private createFunction(name: SiteFunction, task: Task, props: SiteProps): TuichuFunction {
    const created = new TuichuFunction(this, titled(name), {
      code: props.code[name],
      description: task.description,
      environment: props.environment,
      // A whole page is one or two reads; the gateway itself gives up after 30 seconds.
      timeout: Duration.seconds(15),
      memorySize: 1024,
      rights: [
        ...useTable(props.table, task.table),
        ...task.reads.flatMap(readObjects),
        ...task.writes.flatMap(writeObjects),
        ...task.looksIn.flatMap(seeAbsence),
      ],
    })
    explainPrefixes(created, [...task.reads, ...task.writes])
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

function tasksOf({ quarantine, evidence, exports }: SiteProps): Record<SiteFunction, Task> {
  const uploads = { bucket: quarantine, prefix: 'uploads/' }
  const kept = { bucket: evidence, prefix: 'sha256/' }
  const archives = { bucket: exports, prefix: 'archives/' }
  return {
    // Open to everybody, so whatever a request makes it do, it cannot reach a case or read a mail with its links.
    public: {
      description: 'Sign-in, public register, help, assets',
      table: {
        reads: [items.person, items.mailbox, items.link, items.session, items.attempts, items.entry],
        writes: [items.link, items.session, items.attempts, items.mail],
        lists: { county: [lists.register] },
      },
      reads: [kept],
      writes: [],
      looksIn: [],
    },
    enterprise: {
      description: 'Forms, evidence and cases of an enterprise',
      table: { reads: 'everything', writes: 'everything', lists: { enterprise: [lists.ofEnterprise] } },
      reads: [kept, uploads],
      writes: [uploads],
      looksIn: [quarantine],
    },
    official: {
      description: 'Queues, cases and approvals of officials',
      table: {
        reads: 'everything',
        writes: 'everything',
        lists: {
          queue: [lists.waiting, lists.duties],
          county: [lists.casesOfCounty, lists.openings, lists.organPeople],
          enterprise: [lists.ofEnterprise],
        },
      },
      reads: [kept, uploads],
      writes: [uploads],
      looksIn: [quarantine],
    },
    // Reads all and changes nothing but orders.
    auditor: {
      description: 'Search, archive orders and downloads for auditors',
      table: {
        reads: 'everything',
        writes: [items.order],
        lists: { county: [lists.casesOfCounty], enterprise: [lists.ofEnterprise, lists.ordersOf] },
      },
      reads: [archives],
      writes: [],
      looksIn: [exports],
    },
    // Keeps people and organs, and has no business in a case.
    administration: {
      description: 'People, organs and enterprises',
      table: {
        // Links and tries: what is dangerous is confirmed by digits or a passkey.
        reads: [items.person, items.mailbox, items.enterprise, items.session, items.link, items.attempts],
        writes: [items.person, items.mailbox, items.enterprise, items.mail, items.link, items.attempts],
        lists: { county: [lists.allPeople, lists.organPeople], enterprise: [lists.ofEnterprise] },
      },
      reads: [],
      writes: [],
      looksIn: [],
    },
  }
}
