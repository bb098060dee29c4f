import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import settingsFile from '../../cdk.json' with { type: 'json' }
import { allFunctions, type FunctionName } from '../../infra/routes.ts'
import { readSettings } from '../../infra/settings.ts'
import { TuichuStack } from '../../infra/stack.ts'

/** Stands for every bundle: what is deployed does not change what may be done. */
const stub = mkdtempSync(join(tmpdir(), 'tuichu-'))
writeFileSync(join(stub, 'index.js'), 'exports.handler = async () => ({ statusCode: 200 })')

export const functionIds = {
  public: 'SitePublic',
  tips: 'SiteTips',
  enterprise: 'SiteEnterprise',
  official: 'SiteOfficial',
  auditor: 'SiteAuditor',
  administration: 'SiteAdministration',
  outbox: 'JobsOutbox',
  sweep: 'JobsSweep',
  intake: 'JobsIntake',
  pictures: 'JobsPictures',
  archive: 'JobsArchive',
  bounces: 'JobsBounces',
  log: 'JobsLogSigner',
  keeping: 'JobsKeeping',
} as const satisfies Record<FunctionName, string>

const code = Object.fromEntries(allFunctions.map((name) => [name, stub])) as Record<FunctionName, string>

/** The stack as cdk.json has it, with some of its context changed. */
export function synthesize(context: Readonly<Record<string, unknown>> = {}) {
  const app = new App({ context: { ...settingsFile.context, ...context } })
  const settings = readSettings((name) => app.node.tryGetContext(name))
  const env = { region: settings.region }
  const stack = new TuichuStack(app, 'Tuichu', { env, settings, code })
  return { app, stack, template: Template.fromStack(stack) }
}

/** Part of a template, to be read with text paths. */
export type Json = { readonly [name: string]: Json } & { readonly [index: number]: Json }

export interface Resource {
  readonly id: string
  readonly properties: Json
  readonly deletionPolicy?: string
}

/** All resources of a type, each under its logical id without the hash at the end. */
export function resources(template: Template, type: string): Resource[] {
  return Object.entries(template.findResources(type)).map(([id, { Properties, DeletionPolicy }]) => ({
    id: withoutHash(id),
    properties: Properties,
    deletionPolicy: DeletionPolicy,
  }))
}

/** The one resource with this id. */
export function resource(template: Template, type: string, id: string): Resource {
  const found = resources(template, type).filter((candidate) => candidate.id === id)
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} resources ${type} called ${id}`)
  return found[0]
}

export interface Statement {
  readonly effect: string
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly condition?: Json
}

/** What a function's role may do. */
export function rightsOf(template: Template, name: FunctionName): Statement[] {
  const policy = resource(template, 'AWS::IAM::Policy', `${functionIds[name]}RoleDefaultPolicy`)
  return statements(policy.properties.PolicyDocument)
}

export function statements(document: Json | undefined): Statement[] {
  return list(document?.Statement).map((statement) => ({
    effect: String(statement.Effect),
    actions: list(statement.Action).map(String),
    resources: list(statement.Resource).map(readable),
    ...(statement.Condition && { condition: statement.Condition }),
  }))
}

/** A reference as one would say it: `DataTable/index/queue` for the ARN of the table with the rest joined on. */
export function readable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const [[name, content] = ['', '']] = Object.entries(value)
  if (name === 'Ref') return withoutHash(String(content))
  if (name === 'Fn::GetAtt')
    return `${withoutHash(content[0])}${content[1] === 'Arn' ? '' : `.${content[1]}`}`
  if (name === 'Fn::Join') return content[1].map(readable).join(content[0])
  return JSON.stringify(value)
}

function list(value: Json | undefined): Json[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function withoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '')
}
