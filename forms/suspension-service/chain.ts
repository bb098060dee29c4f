import { serviceChain } from '../shared/service.ts'

export const suspensionServiceChain = serviceChain('suspension-service')
