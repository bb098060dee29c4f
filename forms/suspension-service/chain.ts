import { listed } from '../define.ts'
import { serviceChain } from '../shared/service.ts'
import { about } from './about.ts'

const suspensionServiceChain = serviceChain('suspension-service')

export const suspensionService = listed(about, suspensionServiceChain, { form: () => import('./form.ts') })
