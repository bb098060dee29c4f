import { listed } from '../define.ts'
import { serviceChain } from '../shared/service.ts'
import { about } from './about.ts'

const preNoticeServiceChain = serviceChain('pre-notice-service')

export const preNoticeService = listed(about, preNoticeServiceChain, { form: () => import('./form.ts') })
