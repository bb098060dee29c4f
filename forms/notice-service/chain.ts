import { listed } from '../define.ts'
import { serviceChain } from '../shared/service.ts'
import { about } from './about.ts'

const noticeServiceChain = serviceChain('notice-service')

export const noticeService = listed(about, noticeServiceChain, { form: () => import('./form.ts') })
