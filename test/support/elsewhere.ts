import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { encoded, formType, sameOrigin } from './browsing.ts'
import type { Fields } from './html-form.ts'
import type { Site } from './mail.ts'

/** What came back over a plain connection. */
export interface Plain {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export interface Caller {
  get(path: string): Promise<Plain>
  post(path: string, fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Plain>
  readonly close: () => void
}

/** Somebody who calls from an address of their own: all of 127.0.0.0/8 is this machine, in 65,536 prefixes. */
export function callerFrom({ url }: Site, localAddress: string): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const { port } = new URL(url)
  const send = (method: string, path: string, headers: Readonly<Record<string, string>>, body = '') =>
    new Promise<Plain>((resolve, reject) => {
      const asked = request(
        {
          ...{ host: '127.0.0.1', port, path, method, agent, localAddress },
          headers: { host: `localhost:${port}`, ...headers },
        },
        (answer) =>
          text(answer).then(
            (said) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: said }),
            reject,
          ),
      )
      asked.on('error', reject)
      asked.end(body)
    })
  const get: Caller['get'] = (path) => send('GET', path, {})
  const post: Caller['post'] = (path, fields, headers = {}) =>
    send('POST', path, { ...sameOrigin({ url }), 'content-type': formType, ...headers }, encoded(fields))
  return { get, post, close: () => agent.destroy() }
}
