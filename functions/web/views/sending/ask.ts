/** What the site answers to a file that is to be sent: a form for it, or the name under which its parts go. */
export type Begun = { readonly upload: string } & (
  | { readonly url: string; readonly fields: Record<string, string> }
  | { readonly parts: string; readonly partBytes: number }
)

/** The site said why it does not want the file; asking again would change nothing. */
export class Refused extends Error {}

export type Ask = <Answer>(fields: Readonly<Record<string, string>>) => Promise<Answer>

/** Asks the site, as its own forms do. */
export const askAt =
  (address: string): Ask =>
  async (fields) => {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) })
    if (answer.status === 409) throw new Refused(((await answer.json()) as { refused: string }).refused)
    if (!answer.ok) throw new Error(`The site answered ${answer.status}`)
    return answer.json()
  }

/** Waits for what intake found: the address that the site leads to says it. */
export const findingAt = async (here: string, upload: string): Promise<string> => {
  const { url } = await fetch(`${here}/arrived/${upload}`)
  return new URL(url).searchParams.get('done') ?? 'checking'
}
