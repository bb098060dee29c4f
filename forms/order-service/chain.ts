import { listed } from '../define.ts'
import { serviceChain } from '../shared/service.ts'
import { about } from './about.ts'

const orderServiceChain = serviceChain('order-service')

export const orderService = listed(about, orderServiceChain, { form: () => import('./form.ts') })
