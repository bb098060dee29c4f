import { serviceChain } from '../shared/service.ts'

export const preNoticeServiceChain = serviceChain('pre-notice-service')
