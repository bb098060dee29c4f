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
  post(path: string, fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Plain>
  readonly close: () => void
}

/** Somebody who calls from an address of their own: all of 127.0.0.0/8 is this machine, in 65,536 prefixes. */
export function callerFrom({ url }: Site, localAddress: string): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const { port } = new URL(url)
  const post: Caller['post'] = (path, fields, headers = {}) =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          ...{ host: '127.0.0.1', port, path, method: 'POST', agent, localAddress },
          headers: {
            ...{ host: `localhost:${port}`, ...sameOrigin({ url }), 'content-type': formType },
            ...headers,
          },
        },
        (answer) =>
          text(answer).then(
            (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: body }),
            reject,
          ),
      )
      asked.on('error', reject)
      asked.end(encoded(fields))
    })
  return { post, close: () => agent.destroy() }
}
