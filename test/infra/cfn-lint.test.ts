import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { synthesize } from './synth.ts'

/** W3005: the library writes `DependsOn` for a role that `GetAtt` already orders; redundant, harmless. */
const reasoned = ['W3005']

const certificateArn = 'arn:aws:acm:ap-southeast-1:111122223333:certificate/0a1b'

test.each([
  ['as cdk.json has it', {}],
  ['with a domain', { domain: 'tuichu.example.org', certificateArn, alarmEmail: 'ops@example.org' }],
])('cfn-lint finds nothing %s', (_, context) => {
  const { status, output } = lint(synthesize(context).template.toJSON())
  if (status === 'absent') console.warn('cfn-lint is not on this machine: the template was NOT linted here.')
  // A continuous-integration machine without cfn-lint fails instead of passing what nobody looked at.
  expect([status, output]).toEqual(
    status === 'absent' && process.env.CI !== 'true' ? [status, ''] : ['clean', ''],
  )
})

function lint(template: object): { status: 'clean' | 'found' | 'absent'; output: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'tuichu-')), 'template.json')
  writeFileSync(file, JSON.stringify(template))
  const arguments_ = ['--regions', 'ap-southeast-1', '--ignore-checks', ...reasoned, '--template', file]
  const { error, status, stdout, stderr } = spawnSync('cfn-lint', arguments_, { encoding: 'utf8' })
  if (error) return { status: 'absent', output: '' }
  return { status: status === 0 ? 'clean' : 'found', output: stdout + stderr }
}
