import type { Text } from '../../functions/engine/text.ts'
import type { DutySubject, TrackDuty, TrackEffect } from '../../functions/engine/track.ts'
import { leading, municipal, ofLevelIn } from '../define.ts'
import { licences } from '../licence-revocation/licences.ts'
import { disciplines } from './disciplines.ts'

const excuse = { field: 'outcome', is: 'cannot' } as const

/** Which office takes a licence away: that of the level whose authority issued it; the lead office passes on the rest. */
const takenBy: Readonly<Record<string, string>> = {
  business: 'market',
  production: 'market',
  safety: 'emergency',
  discharge: 'ecology',
  water: 'water',
}

const licenceTask: Text = {
  zh: '依法吊销或者注销，签发《证照吊销（注销）通知书》；上级机关发证的，依法报请其办理',
  en: 'Revoke or cancel it by law and sign the notice; where a higher authority issued it, report it to that',
}
const passedOn: Text = {
  zh: '转请发证机关依法吊销或者注销，并登记结果',
  en: 'Ask the authority that issued it to revoke or cancel it by law, and record what came of it',
}

const licenceSubject = ({ value, label }: (typeof licences)[number]): DutySubject => {
  const office = takenBy[value]
  return {
    id: value,
    title: { zh: `吊销（注销）${label.zh}`, en: `Revocation: ${label.en}` },
    task: office ? licenceTask : passedOn,
    organ: office ? ofLevelIn('issuerLevel', office) : leading,
  }
}

/** 吊销证照: one duty a licence, of the organ that issued it (the plan, 二(四)2; DOMAIN row 34). */
export const licenceDuty: TrackDuty = {
  id: 'licence',
  title: { zh: '吊销（注销）证照', en: 'Revocation of a licence' },
  subjects: licences.map(licenceSubject),
  forms: ['licence-revocation', 'duty-report'],
  excuse,
  workingDays: 20,
  remind: 5,
  basis: {
    zh: '工作方案二（四）2：有关部门应当吊销其相关证照；20个工作日为本平台配置（政策）',
    en: 'The plan, 2(4)2: the departments concerned revoke its licences; 20 working days are our policy',
  },
}

export const assignLicences: TrackEffect = {
  kind: 'assign',
  duty: licenceDuty.id,
  from: { rows: 'licences', of: 'licence', name: 'licenceNumber' },
}

type Discipline = Pick<DutySubject, 'task' | 'organ'>

/**
 * Which department applies a field of discipline, and how: the plan, 三(三), names the fields and says
 * “有关部门”; which department that is, is ours to be checked. All are the city's, which keeps the platform.
 */
const disciplineOf: Readonly<Record<string, Discipline>> = {
  land: {
    organ: municipal('resources'),
    task: {
      zh: '在土地供应中依法依规予以限制，并反馈措施',
      en: 'Restrict the supply of land to it by law, and report how',
    },
  },
  funds: {
    organ: municipal('finance'),
    task: {
      zh: '在财政资金支持中依法依规予以限制，并反馈措施',
      en: 'Restrict public funding of it by law, and report how',
    },
  },
  tax: {
    organ: municipal('tax'),
    task: {
      zh: '在税收管理中依法依规列为重点监管对象，并反馈措施',
      en: 'Put it under closer tax supervision by law, and report how',
    },
  },
  'production-licence': {
    organ: municipal('market'),
    task: {
      zh: '在生产许可中依法依规从严审核，并反馈措施',
      en: 'Review its production licences strictly by law, and report how',
    },
  },
  'safety-licence': {
    organ: municipal('emergency'),
    task: {
      zh: '在安全许可中依法依规从严审核，并反馈措施',
      en: 'Review its safety licences strictly by law, and report how',
    },
  },
  bonds: {
    organ: municipal('drc'),
    task: {
      zh: '依法依规限制其债券发行，或者转请主管机关办理，并反馈措施',
      en: 'Restrict its bond issues by law, or ask the authority in charge to, and report how',
    },
  },
  credit: {
    organ: leading,
    task: {
      zh: '向银行业金融机构发出《授信提示函》，并反馈情况',
      en: 'Send the letter to banks, and report what came of it',
    },
  },
  procurement: {
    organ: municipal('finance'),
    task: {
      zh: '依法依规限制其参加政府采购，并反馈措施',
      en: 'Restrict its part in government procurement by law, and report how',
    },
  },
  'public-works': {
    organ: municipal('housing'),
    task: {
      zh: '依法依规限制其参加公共工程建设项目投标，并反馈措施',
      en: 'Restrict its bids for public works by law, and report how',
    },
  },
}

const disciplineSubject = ({ value, label }: (typeof disciplines)[number]): DutySubject => {
  const found = disciplineOf[value]
  if (!found) throw new Error(`No department applies the discipline ${value}`)
  return {
    id: value,
    title: { zh: `联合惩戒：${label.zh}`, en: `Joint discipline: ${label.en}` },
    ...found,
  }
}

/** 联合惩戒: one duty a field, of the department that applies it (the plan, 二(二)3 and 三(三); DOMAIN rows 22 and 60). */
export const disciplineDuty: TrackDuty = {
  id: 'discipline',
  title: { zh: '联合惩戒', en: 'Joint discipline' },
  subjects: disciplines.map(disciplineSubject),
  forms: ['duty-report', 'bank-letter'],
  excuse,
  workingDays: 10,
  remind: 3,
  basis: {
    zh: '工作方案二（二）3、三（三）：依法依规实施联合惩戒；部门分工和10个工作日为本平台配置（政策，待核）',
    en: 'The plan, 2(2)3 and 3(3): joint discipline by law; which department, and 10 working days, are our policy, to be checked',
  },
}

export const assignDisciplines: TrackEffect = {
  kind: 'assign',
  duty: disciplineDuty.id,
  from: { chosen: 'disciplines' },
}
/** What rested on a rating or a discipline that no longer stands. */
export const releaseDisciplines: TrackEffect = { kind: 'release', duty: disciplineDuty.id }

/** Every kind of duty that a track of this regulation gives. */
export const duties: readonly TrackDuty[] = [licenceDuty, disciplineDuty]
