/** Forms that wait for a passkey: nothing is asked of it before the person presses the button. */

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0))

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

type Descriptors = readonly PublicKeyCredentialDescriptorJSON[] | undefined
const named = (all: Descriptors): PublicKeyCredentialDescriptor[] =>
  (all ?? []).map(({ id, transports }) => ({
    id: bytes(id),
    type: 'public-key',
    ...(transports && { transports: transports as AuthenticatorTransport[] }),
  }))

/** Browsers before 2025 read no JSON themselves. */
const creation = (json: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions =>
  PublicKeyCredential.parseCreationOptionsFromJSON?.(json) ??
  ({
    ...json,
    challenge: bytes(json.challenge),
    user: { ...json.user, id: bytes(json.user.id) },
    excludeCredentials: named(json.excludeCredentials),
  } as object as PublicKeyCredentialCreationOptions)

const request = (json: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions =>
  PublicKeyCredential.parseRequestOptionsFromJSON?.(json) ??
  ({
    ...json,
    challenge: bytes(json.challenge),
    allowCredentials: named(json.allowCredentials),
  } as object as PublicKeyCredentialRequestOptions)

const answerOf = (credential: PublicKeyCredential): unknown => {
  if (credential.toJSON) return credential.toJSON()
  const { id, type, response } = credential
  const parts = Object.fromEntries(
    ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature'].flatMap((name) => {
      const part = (response as unknown as Readonly<Record<string, ArrayBuffer | undefined>>)[name]
      return part ? [[name, text(part)]] : []
    }),
  )
  const transports = (response as AuthenticatorAttestationResponse).getTransports?.()
  return { id, rawId: id, type, response: { ...parts, transports } }
}

const ask = async ({ passkey, options = '' }: DOMStringMap): Promise<string> => {
  const json = JSON.parse(options)
  const credential =
    passkey === 'create'
      ? await navigator.credentials.create({ publicKey: creation(json) })
      : await navigator.credentials.get({ publicKey: request(json) })
  if (!credential) throw new Error('no answer')
  return JSON.stringify(answerOf(credential as PublicKeyCredential))
}

const say = (box: HTMLElement, what: string): void => {
  for (const said of box.querySelectorAll<HTMLElement>('[data-said]')) {
    said.hidden = said.dataset.said !== what
    if (!said.hidden) said.focus()
  }
}

/** The answer is fetched in place of the first sending; then the form is sent as it would have been. */
const askFirst = (box: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void => {
  let asking = false
  form.addEventListener('submit', async (event) => {
    if (input.value) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (asking) return
    asking = true
    say(box, '')
    try {
      input.value = await ask(box.dataset)
      form.requestSubmit(event.submitter)
    } catch {
      say(box, 'failed')
    }
    asking = false
  })
}

/** Readies the forms of a page; before any other listener of theirs, so that only the real sending is seen by it. */
export const readyPasskeys = (): void => {
  for (const box of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    const form = box.closest('form')
    const input = box.querySelector('input')
    if (!form || !input || !window.PublicKeyCredential) continue
    say(box, '')
    askFirst(box, form, input)
  }
}
