import { gunzipSync } from 'node:zlib'
import { assets } from 'tuichu:assets'
import type { SiteResponse } from './response.ts'

const byPath = new Map(assets.map((asset) => [asset.path, asset]))

const headers = {
  /** The path changes with the content, so a browser never asks twice. */
  'cache-control': 'public, max-age=31536000, immutable',
  vary: 'accept-encoding',
  'x-content-type-options': 'nosniff',
}

/** A style, script or icon of the built pages; undefined for any other path. */
export const assetResponse = (path: string, acceptEncoding = ''): SiteResponse | undefined => {
  const asset = byPath.get(path)
  if (!asset) return undefined
  const typed = { ...headers, 'content-type': asset.type }
  if (/\bgzip\b/.test(acceptEncoding))
    return {
      statusCode: 200,
      headers: { ...typed, 'content-encoding': 'gzip' },
      body: asset.gzip,
      isBase64Encoded: true,
    }
  return {
    statusCode: 200,
    headers: typed,
    body: gunzipSync(Buffer.from(asset.gzip, 'base64')).toString('utf8'),
  }
}
