import type { Organ } from '../functions/engine/organ.ts'
import type { Text } from '../functions/engine/text.ts'

/** A county, district, city or zone that owns cases, or the municipality over them. */
export type Division = {
  readonly id: string
  readonly kind: 'municipality' | 'county' | 'zone'
  readonly name: Text
  /** How 机关代字 begin in this division. */
  readonly word: string
}

export const municipality: Division = {
  id: '371500',
  kind: 'municipality',
  name: { zh: '聊城市', en: 'Liaocheng' },
  word: '聊',
}

/** County-level divisions; zones have no code of their own, so theirs is a key under 371500 (DOMAIN §5). */
export const divisions: readonly Division[] = [
  { id: '371502', kind: 'county', name: { zh: '东昌府区', en: 'Dongchangfu District' }, word: '东昌' },
  { id: '371503', kind: 'county', name: { zh: '茌平区', en: 'Chiping District' }, word: '茌' },
  { id: '371521', kind: 'county', name: { zh: '阳谷县', en: 'Yanggu County' }, word: '阳' },
  { id: '371522', kind: 'county', name: { zh: '莘县', en: 'Shen County' }, word: '莘' },
  { id: '371524', kind: 'county', name: { zh: '东阿县', en: "Dong'e County" }, word: '东阿' },
  { id: '371525', kind: 'county', name: { zh: '冠县', en: 'Guan County' }, word: '冠' },
  { id: '371526', kind: 'county', name: { zh: '高唐县', en: 'Gaotang County' }, word: '高' },
  { id: '371581', kind: 'county', name: { zh: '临清市', en: 'Linqing City' }, word: '临' },
  {
    id: '371500-jk',
    kind: 'zone',
    name: { zh: '聊城经济技术开发区', en: 'Liaocheng Economic and Technological Development Zone' },
    word: '聊开',
  },
  {
    id: '371500-gx',
    kind: 'zone',
    name: { zh: '聊城高新技术产业开发区', en: 'Liaocheng High-tech Industrial Development Zone' },
    word: '聊高',
  },
  {
    id: '371500-sc',
    kind: 'zone',
    name: { zh: '聊城江北水城旅游度假区', en: 'Liaocheng Jiangbei Water City Resort Zone' },
    word: '聊旅',
  },
]

/** Whatever may own a case, the counties and zones before the city. */
export const allDivisions: readonly Division[] = [...divisions, municipality]
export const divisionIds = allDivisions.map(({ id }) => id)

export type Office = {
  readonly id: string
  readonly name: Text
  /** How 机关代字 end for this office. */
  readonly word: string
  readonly ofMunicipality: Text
  readonly ofCounty: (county: Text) => Text
  readonly ofZone: (zone: Text) => Text
}

const bureau = (zh: string, en: string) => (place: Text) => ({
  zh: `${place.zh}${zh}`,
  en: `${en} of ${place.en}`,
})

/** Zones have a management committee whose departments do a bureau's work [check]. */
const committee = (zh: string, en: string) => (zone: Text) => ({
  zh: `${zone.zh}管理委员会${zh}`,
  en: `${en}, Management Committee of ${zone.en}`,
})

const branch = (of: Text, zh: string, en: string) => (place: Text) => ({
  zh: `${of.zh}${place.zh.replace(/^聊城/, '')}${zh}`,
  en: `${place.en} ${en} of the ${of.en}`,
})

/** Offices that answer to the province keep the name of their system before that of the place. */
const stateBureau = (zh: string, en: string) => (place: Text) => ({
  zh: `国家税务总局${place.zh}${zh}`,
  en: `${en} of ${place.en}, State Taxation Administration`,
})

const bureauOfResources: Text = {
  zh: '聊城市自然资源和规划局',
  en: 'Liaocheng Natural Resources and Planning Bureau',
}
const bureauOfEcology: Text = { zh: '聊城市生态环境局', en: 'Liaocheng Ecology and Environment Bureau' }
const power: Text = {
  zh: '国网山东省电力公司聊城供电公司',
  en: 'State Grid Shandong, Liaocheng Power Supply Company',
}

export const offices: readonly Office[] = [
  {
    id: 'miit',
    name: { zh: '工业和信息化部门', en: 'Industry and information technology' },
    word: '工信',
    ofMunicipality: {
      zh: '聊城市工业和信息化局',
      en: 'Liaocheng Industry and Information Technology Bureau',
    },
    ofCounty: bureau('工业和信息化局', 'Industry and Information Technology Bureau'),
    ofZone: committee('工业和信息化部', 'Industry and Information Technology Department'),
  },
  {
    id: 'drc',
    name: { zh: '发展改革部门', en: 'Development and reform' },
    word: '发改',
    ofMunicipality: { zh: '聊城市发展和改革委员会', en: 'Liaocheng Development and Reform Commission' },
    ofCounty: bureau('发展和改革局', 'Development and Reform Bureau'),
    ofZone: committee('发展和改革部', 'Development and Reform Department'),
  },
  {
    id: 'ecology',
    name: { zh: '生态环境部门', en: 'Ecology and environment' },
    word: '环',
    ofMunicipality: bureauOfEcology,
    ofCounty: branch(bureauOfEcology, '分局', 'Branch'),
    ofZone: branch(bureauOfEcology, '分局', 'Branch'),
  },
  {
    id: 'emergency',
    name: { zh: '应急管理部门', en: 'Emergency management' },
    word: '应急',
    ofMunicipality: { zh: '聊城市应急管理局', en: 'Liaocheng Emergency Management Bureau' },
    ofCounty: bureau('应急管理局', 'Emergency Management Bureau'),
    ofZone: committee('应急管理部', 'Emergency Management Department'),
  },
  {
    id: 'market',
    name: { zh: '市场监管部门', en: 'Market regulation' },
    word: '市监',
    ofMunicipality: { zh: '聊城市市场监督管理局', en: 'Liaocheng Market Regulation Bureau' },
    ofCounty: bureau('市场监督管理局', 'Market Regulation Bureau'),
    ofZone: committee('市场监督管理部', 'Market Regulation Department'),
  },
  {
    id: 'power',
    name: { zh: '供电公司', en: 'Power supply company' },
    word: '电',
    ofMunicipality: power,
    ofCounty: (county) => ({
      zh: `国网山东省电力公司${county.zh}供电公司`,
      en: `State Grid Shandong, ${county.en} Power Supply Company`,
    }),
    ofZone: branch(power, '供电中心', 'Centre'),
  },
  {
    id: 'water',
    name: { zh: '水利部门', en: 'Water resources' },
    word: '水',
    ofMunicipality: { zh: '聊城市水利局', en: 'Liaocheng Water Resources Bureau' },
    ofCounty: bureau('水利局', 'Water Resources Bureau'),
    ofZone: committee('水利部', 'Water Resources Department'),
  },
  {
    id: 'justice',
    name: { zh: '司法行政部门', en: 'Justice administration' },
    word: '司',
    ofMunicipality: { zh: '聊城市司法局', en: 'Liaocheng Justice Bureau' },
    ofCounty: bureau('司法局', 'Justice Bureau'),
    ofZone: committee('司法行政部', 'Justice Department'),
  },
  {
    id: 'resources',
    name: { zh: '自然资源和规划部门', en: 'Natural resources and planning' },
    word: '自然资',
    ofMunicipality: bureauOfResources,
    ofCounty: bureau('自然资源和规划局', 'Natural Resources and Planning Bureau'),
    ofZone: branch(bureauOfResources, '分局', 'Branch'),
  },
  {
    id: 'finance',
    name: { zh: '财政部门', en: 'Finance' },
    word: '财',
    ofMunicipality: { zh: '聊城市财政局', en: 'Liaocheng Finance Bureau' },
    ofCounty: bureau('财政局', 'Finance Bureau'),
    ofZone: committee('财政部', 'Finance Department'),
  },
  {
    id: 'tax',
    name: { zh: '税务部门', en: 'Taxation' },
    word: '税',
    ofMunicipality: {
      zh: '国家税务总局聊城市税务局',
      en: 'Liaocheng Tax Service, State Taxation Administration',
    },
    ofCounty: stateBureau('税务局', 'Tax Service'),
    ofZone: stateBureau('税务局', 'Tax Service'),
  },
  {
    id: 'housing',
    name: { zh: '住房城乡建设部门', en: 'Housing and construction' },
    word: '建',
    ofMunicipality: {
      zh: '聊城市住房和城乡建设局',
      en: 'Liaocheng Housing and Urban-Rural Development Bureau',
    },
    ofCounty: bureau('住房和城乡建设局', 'Housing and Urban-Rural Development Bureau'),
    ofZone: committee('规划建设部', 'Planning and Construction Department'),
  },
  {
    id: 'government',
    name: { zh: '人民政府', en: "People's government" },
    word: '政',
    ofMunicipality: { zh: '聊城市人民政府', en: "Liaocheng People's Government" },
    ofCounty: bureau('人民政府', "People's Government"),
    ofZone: (zone) => ({ zh: `${zone.zh}管理委员会`, en: `Management Committee of ${zone.en}` }),
  },
]

const nameOf = (office: Office, { kind, name }: Division): Text => {
  switch (kind) {
    case 'municipality':
      return office.ofMunicipality
    case 'county':
      return office.ofCounty(name)
    case 'zone':
      return office.ofZone(name)
  }
}

/** Every office of the municipality, its counties and its zones. */
export const organs: readonly Organ[] = [municipality, ...divisions].flatMap((division) =>
  offices.map((office) => ({
    id: `${division.id}-${office.id}`,
    division: division.id,
    office: office.id,
    name: nameOf(office, division),
    word: division.word + office.word,
  })),
)

/** The city’s office that all others report to (工作方案，督查汇总、总结上报), and that sees how all of them do. */
export const leadOfCity = `${municipality.id}-miit`

export const divisionOf = (id: string): Division | undefined =>
  allDivisions.find((division) => division.id === id)

export const organOf = (id: string): Organ | undefined => organs.find((organ) => organ.id === id)
