import { createRequire, registerHooks } from 'node:module'
import { basename, dirname } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Context } from 'aws-lambda'
import type { Answer, Call, WorkerStart } from './protocol.ts'

/** The inside of one function: loads its bundle as Lambda does and answers calls, several at once. */

type Handler = (event: unknown, context: Context) => unknown

const { name, bundle } = workerData as WorkerStart
nameMaps(pathToFileURL(dirname(bundle)).href)
// A bundle that throws while loading fails every call, as in Lambda, and not the whole stack.
const loaded = load()

parentPort?.on('message', (call: Call) => {
  void answerTo(call).then((answer) => parentPort?.postMessage(answer))
})

function load(): { readonly handler: Handler } | { readonly fault: unknown } {
  try {
    const module: { readonly handler?: unknown } = createRequire(import.meta.url)(bundle)
    if (typeof module.handler !== 'function') return { fault: new Error(`${bundle} exports no handler`) }
    return { handler: module.handler as Handler }
  } catch (fault) {
    return { fault }
  }
}

async function answerTo(call: Call): Promise<Answer> {
  try {
    if ('fault' in loaded) throw loaded.fault
    const result = await loaded.handler(JSON.parse(call.event), contextOf(call))
    return { id: call.id, result: JSON.stringify(result ?? null) }
  } catch (fault) {
    return { id: call.id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
  }
}

/** Stack traces in the words of the sources: a bundle lies beside its maps and, as in AWS, does not name them. */
function nameMaps(folder: string): void {
  process.setSourceMapsEnabled(true)
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context)
      if (!url.startsWith(`${folder}/`)) return loaded
      return { ...loaded, source: `${loaded.source}\n//# sourceMappingURL=${basename(url)}.map` }
    },
  })
}

function contextOf({ id, deadline }: Call): Context {
  const done = () => {}
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:123456789012:function:${name}`,
    memoryLimitInMB: '1024',
    awsRequestId: id,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done,
    fail: done,
    succeed: done,
  }
}
