import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

export type SiteResponse = APIGatewayProxyStructuredResultV2

export const html = (body: string, statusCode = 200, cookies: string[] = []): SiteResponse => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
  cookies,
})

/** After a POST the browser GETs this path, so that a reload sends nothing again. */
export const seeOther = (location: string, cookies: string[] = []): SiteResponse => ({
  statusCode: 303,
  headers: { location },
  body: '',
  cookies,
})

/** A file to keep, under a name that may be Chinese (RFC 6266). */
export const download = (name: string, type: string, body: string): SiteResponse => ({
  statusCode: 200,
  headers: {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  },
  body,
})

export const json = (value: unknown, statusCode = 200): SiteResponse => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})
