import { spawnSync } from 'node:child_process'
import { expect } from 'vitest'

/** A program that is not ours and has the last word. */
export type Judge = {
  readonly name: string
  /** Proves that it is there and new enough. */
  readonly probe: readonly [string, ...string[]]
}

export const unzip: Judge = { name: 'unzip', probe: ['unzip', '-v'] }
export const python: Judge = { name: 'python3', probe: ['python3', '--version'] }
export const sha256sum: Judge = { name: 'sha256sum', probe: ['sha256sum', '--version'] }
export const sm3sum: Judge = {
  name: 'cksum -a sm3 (coreutils 9)',
  probe: ['cksum', '-a', 'sm3', '/dev/null'],
}
export const bash: Judge = { name: 'bash', probe: ['bash', '--version'] }

/** Whether the judge can be asked; says so where it cannot, and there CI fails. */
export const isPresent = ({ name, probe: [command, ...rest] }: Judge): boolean => {
  const present = spawnSync(command, rest).status === 0
  if (present) return true
  console.warn(`Not judged by ${name}: it is not on this machine.`)
  expect(process.env.CI, `${name} must be there in CI`).not.toBe('true')
  return false
}

/** What the judge prints; throws with all it said where it is not content. UTF-8, whatever the machine's locale. */
export const ask = (command: string, args: readonly string[], cwd?: string): string => {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${command} said ${status}: ${stdout}${stderr}`)
  return stdout
}
