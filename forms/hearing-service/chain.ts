import { listed } from '../define.ts'
import { serviceChain } from '../shared/service.ts'
import { about } from './about.ts'

export const hearingServiceChain = serviceChain('hearing-service')

export const hearingService = listed(about, hearingServiceChain, { form: () => import('./form.ts') })
