import { serviceChain } from '../shared/service.ts'

export const orderServiceChain = serviceChain('order-service')
