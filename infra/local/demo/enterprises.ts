import type { Person } from '../../../functions/engine/people.ts'
import type { Enterprise } from '../../../functions/store/enterprises.ts'
import { person } from './officials.ts'

/**
 * The enterprises, by the word that their contacts' mailboxes begin with. All are invented: the YYYY
 * in a code marks it as never issued, though both its check digits are right.
 */
export const enterprises = {
  hechuan: enterprise('91371526YYYY10018U', '371526', '高唐县禾川水泥粉磨有限公司', {
    legalRepresentative: '曲振海',
    address: '山东省聊城市高唐县固河镇工业路6号',
    industry: 'C3011',
    sector: 'building-materials',
  }),
  lanxin: enterprise('91371503YYYY10384D', '371503', '聊城澜鑫岑铝材加工有限公司', {
    legalRepresentative: '尹德昌',
    address: '山东省聊城市茌平区振兴街道工业园东路21号',
    industry: 'C3252',
    sector: 'non-ferrous',
  }),
  boling: enterprise('91371521YYYY107556', '371521', '阳谷县泊岭铜材有限公司', {
    legalRepresentative: '侯广义',
    address: '山东省聊城市阳谷县石佛镇铜业路27号',
    industry: 'C3251',
    sector: 'non-ferrous',
  }),
  muhe: enterprise('91371522YYYY11125N', '371522', '莘县沐禾纸业有限公司', {
    legalRepresentative: '于凤岐',
    address: '山东省聊城市莘县古云镇纬三路9号',
    industry: 'C2221',
    sector: 'light-industry',
  }),
  chengyue: enterprise('91371524YYYY11491F', '371524', '东阿县澄岳摩擦材料有限公司', {
    legalRepresentative: '邵立新',
    address: '山东省聊城市东阿县新城街道前进街118号',
    industry: 'C3670',
    sector: 'machinery',
  }),
  junbo: enterprise('91371525YYYY11862L', '371525', '冠县钧帛印染有限公司', {
    legalRepresentative: '岳宝森',
    address: '山东省聊城市冠县清泉街道纺织工业园3号',
    industry: 'C1713',
    sector: 'textiles',
  }),
  jinghe: enterprise('91371581YYYY12232R', '371581', '临清市璟河轴承锻造有限公司', {
    legalRepresentative: '汪士奎',
    address: '山东省聊城市临清市烟店镇轴承产业园12号',
    industry: 'C3393',
    sector: 'machinery',
  }),
  changhong: enterprise('91371502YYYY126033', '371502', '聊城昌泓岑新型墙材有限公司', {
    legalRepresentative: '靳光远',
    address: '山东省聊城市东昌府区沙镇镇砖厂路1号',
    industry: 'C3031',
    sector: 'building-materials',
  }),
  wocen: enterprise('91371500YYYY1297XY', '371500-jk', '聊城沃岑氯碱化工有限公司', {
    legalRepresentative: '柴洪涛',
    address: '山东省聊城经济技术开发区化工新材料产业园南二路5号',
    industry: 'C2612',
    sector: 'chemicals',
  }),
  ruigu: enterprise('91371500YYYY1334X1', '371500-gx', '聊城芮谷橡胶制品有限公司', {
    legalRepresentative: '庞学礼',
    address: '山东省聊城高新技术产业开发区天津路40号',
    industry: 'C2911',
    sector: 'other',
  }),
  huting: enterprise('91371500YYYY13710T', '371500-sc', '聊城湖汀日用陶瓷有限公司', {
    legalRepresentative: '康明义',
    address: '山东省聊城江北水城旅游度假区于集镇窑厂街8号',
    industry: 'C3074',
    sector: 'light-industry',
  }),
  shuotong: enterprise('91371581YYYY14086E', '371581', '临清市朔桐玻璃有限公司', {
    legalRepresentative: '樊继武',
    address: '山东省聊城市临清市唐园镇园区北路15号',
    industry: 'C3041',
    sector: 'building-materials',
  }),
  shuolan: enterprise('91371522YYYY14828D', '371522', '莘县铄岚电线电缆有限公司', {
    legalRepresentative: '毕世昌',
    address: '山东省聊城市莘县张寨镇线缆产业园7号',
    industry: 'C3831',
    sector: 'machinery',
  }),
  lichuan: enterprise('91371525YYYY151930', '371525', '冠县栎川防水材料有限公司', {
    legalRepresentative: '祝荣庆',
    address: '山东省聊城市冠县清水镇建材路15号',
    industry: 'C3033',
    sector: 'building-materials',
  }),
  landuo: enterprise('91371503YYYY15564T', '371503', '聊城岚铎铝制品抛光有限公司', {
    legalRepresentative: '冷景春',
    address: '山东省聊城市茌平区乐平铺镇园区路9号',
    industry: 'C3389',
    sector: 'machinery',
  }),
  xiyan: enterprise('91371581YYYY15935G', '371581', '临清市汐砚表面处理有限公司', {
    legalRepresentative: '鲍青山',
    address: '山东省聊城市临清市八岔路镇电镀园区2号',
    industry: 'C3360',
    sector: 'machinery',
  }),
  yanyuan: enterprise('91371524YYYY163051', '371524', '东阿县砚垣石灰制品有限公司', {
    legalRepresentative: '单兆祥',
    address: '山东省聊城市东阿县姜楼镇石料路31号',
    industry: 'C3012',
    sector: 'building-materials',
  }),
  yaoyue: enterprise('91371526YYYY16671R', '371526', '高唐县垚岳铁合金有限公司', {
    legalRepresentative: '隋永昌',
    address: '山东省聊城市高唐县尹集镇冶金路1号',
    industry: 'C3140',
    sector: 'steel',
  }),
  hengyi: enterprise('91371521YYYY17041K', '371521', '阳谷县珩奕水泥有限公司', {
    legalRepresentative: '荆守业',
    address: '山东省聊城市阳谷县阿城镇山门路18号',
    industry: 'C3011',
    sector: 'building-materials',
  }),
  luxi: enterprise('91371502YYYY17412R', '371502', '聊城渌溪漂染有限公司', {
    legalRepresentative: '臧福来',
    address: '山东省聊城市东昌府区侯营镇染整路5号',
    industry: 'C1713',
    sector: 'textiles',
  }),
  jichuan: enterprise('91371500YYYY17789T', '371500-jk', '聊城霁川涂料有限公司', {
    legalRepresentative: '闵学军',
    address: '山东省聊城经济技术开发区蒋官屯街道涂料路12号',
    industry: 'C2641',
    sector: 'chemicals',
  }),
  huanyuan: enterprise('91371500YYYY18159W', '371500-sc', '聊城桓垣票据印刷有限公司', {
    legalRepresentative: '阎树德',
    address: '山东省聊城江北水城旅游度假区朱老庄镇印刷巷3号',
    industry: 'C2319',
    sector: 'printing',
  }),
  leyan: enterprise('91371502YYYY185466', '371502', '聊城玏岩石膏粉有限公司', {
    legalRepresentative: '钟玉堂',
    address: '山东省聊城市东昌府区堂邑镇建材园4号',
    industry: 'C3024',
    sector: 'building-materials',
  }),
} satisfies Readonly<Record<string, Enterprise>>

function enterprise(
  code: string,
  county: string,
  name: string,
  rest: Omit<Enterprise, 'code' | 'county' | 'name'>,
): Enterprise {
  return { code, county, name, ...rest }
}

type Which = keyof typeof enterprises

function contact(id: string, title: string, ...of: readonly Which[]) {
  return { id, title, codes: of.map((which) => enterprises[which].code) }
}

/** One works for two enterprises, and one enterprise has two. */
const desks = [
  contact('hechuan-1', '生产部经理', 'hechuan', 'changhong'),
  contact('lanxin-1', '能源管理负责人', 'lanxin'),
  contact('boling-1', '设备部部长', 'boling'),
  contact('muhe-1', '安全环保部经理', 'muhe'),
  contact('chengyue-1', '副总经理', 'chengyue'),
  contact('junbo-1', '设备动力科科长', 'junbo'),
  contact('jinghe-1', '厂办主任', 'jinghe'),
  contact('jinghe-2', '能源管理员', 'jinghe'),
  contact('wocen-1', '能源管理负责人', 'wocen'),
  contact('ruigu-1', '总工程师', 'ruigu'),
  contact('huting-1', '生产厂长', 'huting'),
  contact('shuotong-1', '技术部经理', 'shuotong'),
  contact('shuolan-1', '质量部经理', 'shuolan'),
  contact('lichuan-1', '总工程师', 'lichuan'),
  contact('landuo-1', '安全管理部部长', 'landuo'),
  contact('xiyan-1', '环保管理员', 'xiyan'),
  contact('yanyuan-1', '厂长助理', 'yanyuan'),
  contact('yaoyue-1', '能源管理负责人', 'yaoyue'),
  contact('hengyi-1', '设备部部长', 'hengyi'),
  contact('luxi-1', '水电管理员', 'luxi'),
  contact('jichuan-1', '安全环保部经理', 'jichuan'),
  contact('huanyuan-1', '办公室主任', 'huanyuan'),
  contact('leyan-1', '生产厂长', 'leyan'),
]

/** Those who file for the enterprises. */
export const contacts: readonly Person[] = desks.map(({ id, title, codes }, place) =>
  person(
    id,
    400 + place,
    title,
    codes.map((code) => ({ role: 'contact', enterprise: code })),
  ),
)

/** The first contact of an enterprise, with a made-up mobile number. */
export function contactOf({ code }: Enterprise): { readonly person: Person; readonly phone: string } {
  const place = desks.findIndex(({ codes }) => codes.includes(code))
  const found = contacts[place]
  if (!found) throw new Error(`Nobody files for ${code}`)
  return { person: found, phone: `1390000${String(1001 + place * 7)}` }
}
