import type { FormContext } from '../../../../functions/engine/form.ts'

/** Names that people typed: Chinese as in use, Latin to show that no word of ours is left untranslated. */
export type Names = {
  readonly county: string
  readonly enterprise: string
  readonly code: string
  readonly representative: string
  readonly address: string
  readonly industry: string
  readonly officer: string
  readonly contact: string
  readonly machine: string
  readonly notice: string
  readonly reason: string
  readonly catalogue: string
}

export const chinese: Names = {
  county: '高唐县',
  enterprise: '高唐县鲁西建材有限公司',
  code: '91371526YYYY0008XC',
  representative: '李建国',
  address: '山东省聊城市高唐县人和街道工业园路 18 号',
  industry: '3011 水泥制造',
  officer: '王敏',
  contact: '张丽',
  machine: '水泥球磨机',
  notice: '高工信限改〔2025〕7号',
  reason: '余热锅炉到货延迟，安装调试需要时间，剩余工程预计 2026 年 4 月底完成。',
  catalogue: '2024年本·落后生产工艺装备·直径3米以下水泥粉磨设备',
}

export const latin: Names = {
  county: 'Gaotang',
  enterprise: 'Luxi Building Materials Co., Ltd',
  code: '91371526YYYY0008XC',
  representative: 'Li Jianguo',
  address: '18 Industry Park Road, Renhe, Gaotang',
  industry: '3011 Cement',
  officer: 'Wang Min',
  contact: 'Zhang Li',
  machine: 'Cement ball mill',
  notice: 'GGX [2025] 7',
  reason: 'The boiler came late; the works need until the end of April 2026.',
  catalogue: '2024 edition, mills under 3 m',
}

export const today = '2026-02-10'

export const contextOf = (names: Names): FormContext => ({
  today,
  caseNumber: '371526-2025-007',
  county: '371526',
  enterprise: {
    name: names.enterprise,
    code: names.code,
    legalRepresentative: names.representative,
    address: names.address,
    industry: names.industry,
  },
  notice: { number: names.notice, servedOn: '2025-08-16' },
  due: { nominal: '2026-02-16', effective: '2026-02-24', latestExtension: '2026-05-16' },
  equipment: equipmentOf(names),
})

export const equipmentOf = (names: Names) => [
  {
    id: 'e1',
    catalogue: names.catalogue,
    name: names.machine,
    model: 'Φ2.2×7m',
    quantity: '2',
    capacity: { amount: '20.5', unit: 't/h' },
    serial: 'QM-1998-031',
  },
  {
    id: 'e2',
    catalogue: names.catalogue,
    name: names.machine,
    model: 'Φ1.83×7m',
    quantity: '1',
    capacity: { amount: '9', unit: 't/h' },
    serial: 'QM-1996-008',
  },
]
