import { serviceChain } from '../shared/service.ts'

export const noticeServiceChain = serviceChain('notice-service')
