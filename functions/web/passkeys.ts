import { Passkeys } from '../store/passkeys.ts'
import { services } from './services.ts'

/** Not among `services`, which every function carries. */
export const passkeys = (): Passkeys => new Passkeys(services().table)

/** How long a passkey may take to answer. */
export const answerSeconds = 5 * 60
