import { serviceChain } from '../shared/service.ts'

export const hearingServiceChain = serviceChain('hearing-service')
