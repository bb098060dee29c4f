/** What the embedded stack uses of the package, which brings no types. */
declare module '@20minutes/s3rver' {
  import type { EventEmitter } from 'node:events'
  import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http'
  import type { Readable } from 'node:stream'

  namespace S3rver {
    interface Options {
      readonly address: string
      readonly port: number
      readonly silent: boolean
      readonly directory: string
      readonly allowMismatchedSignatures: boolean
      readonly vhostBuckets: boolean
      readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[]
    }

    type Metadata = Readonly<Record<string, string | undefined>>

    interface StoredObject {
      readonly bucket: string
      readonly key: string
      readonly content: Readable | Buffer
      readonly metadata: Metadata
    }

    interface Store {
      getResourcePath(bucket: string, key: string | undefined, resource: string): string
      putContent(path: string, content: Readable | Buffer): Promise<[size: number, md5: string]>
      putMetadata(bucket: string, key: string, metadata: Metadata, md5?: string): Promise<void>
      getMetadata(bucket: string, key: string): Promise<Metadata>
      existsObject(bucket: string, key: string): Promise<boolean>
      putObject(object: StoredObject): Promise<{ size: number; md5: string }>
      deleteObject(bucket: string, key: string): Promise<void>
      copyObject(
        fromBucket: string,
        fromKey: string,
        toBucket: string,
        toKey: string,
        metadata?: Metadata,
      ): Promise<Metadata>
    }

    interface Context {
      readonly method: string
      readonly path: string
      readonly headers: IncomingHttpHeaders
      readonly query: Readonly<Record<string, string | string[] | undefined>>
      req: IncomingMessage
      readonly res: ServerResponse
      status: number
      type: string
      body: unknown
      set(header: string, value: string): void
    }

    type Middleware = (context: Context, next: () => Promise<void>) => Promise<void>
  }

  class S3rver extends EventEmitter {
    constructor(options: S3rver.Options)
    readonly store: S3rver.Store
    readonly middleware: S3rver.Middleware[]
    readonly httpServer: Server
    run(): Promise<{ readonly port: number }>
    close(): Promise<void>
  }

  export = S3rver
}
