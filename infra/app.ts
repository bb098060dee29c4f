import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import settingsFile from '../cdk.json' with { type: 'json' }
import type { Bundle } from './bundle.ts'
import { bundlesOf } from './kept-bundles.ts'
import type { FunctionName } from './routes.ts'
import { readSettings } from './settings.ts'
import { TuichuStack } from './stack.ts'

const bundles = await bundlesOf<FunctionName>()

// The CLI hands cdk.json's context over in the environment, and what it says wins; read here too,
// so that `node infra/app.ts` alone makes the same assembly.
const app = new App({ context: settingsFile.context, outdir: process.env.CDK_OUTDIR ?? 'cdk.out' })
const settings = readSettings((name) => app.node.tryGetContext(name))

new TuichuStack(app, 'Tuichu', {
  description: 'Tuichu: forms, approvals and register of a plan for retiring industrial capacity',
  // No account: it comes with the credentials at deployment, so that synthesis needs none.
  env: { region: settings.region },
  terminationProtection: true,
  settings,
  code: folders(bundles),
})
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()

function folders(from: Readonly<Record<FunctionName, Bundle>>): Record<FunctionName, string> {
  const entries = Object.entries(from).map(([name, { dir }]) => [name, dir])
  return Object.fromEntries(entries)
}
