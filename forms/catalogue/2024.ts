import type { Text } from '../../functions/engine/text.ts'
import type { Mark } from '../bases.ts'

/** An entry of the eliminated category of the national catalogue, in one edition. */
type CatalogueEntry = {
  /** Edition, part and place, such as `2024:落后生产工艺装备/建材/1`. */
  readonly id: string
  readonly edition: '2024'
  readonly part: '落后生产工艺装备' | '落后产品'
  readonly title: Text
  readonly mark: Mark
}

const entry = (part: CatalogueEntry['part'], place: string, zh: string, en: string): CatalogueEntry => ({
  id: `2024:${part}/${place}`,
  edition: '2024',
  part,
  title: { zh, en },
  mark: 'check',
})

/** A sample to work with; wording and places are remembered, to be checked against the published edition. */
export const catalogue2024: readonly CatalogueEntry[] = [
  entry(
    '落后生产工艺装备',
    '建材/1',
    '干法中空窑（生产特种水泥的除外）、水泥机立窑、立波尔窑、湿法窑',
    'Dry hollow kilns (except for special cement), mechanised vertical cement kilns, Lepol kilns and wet kilns',
  ),
  entry(
    '落后生产工艺装备',
    '建材/2',
    '直径3米（不含）以下水泥粉磨设备（生产特种水泥的除外）',
    'Cement grinding mills of less than 3 m in diameter (except for special cement)',
  ),
  entry(
    '落后生产工艺装备',
    '建材/3',
    '平拉工艺平板玻璃生产线（含格法）',
    'Flat glass lines by the horizontal drawing process (including the Colburn process)',
  ),
  entry(
    '落后生产工艺装备',
    '建材/4',
    '砖瓦24门以下轮窑以及立窑、无顶轮窑、马蹄窑等土窑',
    'Brick and tile annular kilns of fewer than 24 doors; vertical, roofless and horseshoe kilns',
  ),
  entry('落后生产工艺装备', '钢铁/1', '30吨及以下炼钢转炉', 'Steelmaking converters of 30 t and less'),
  entry(
    '落后生产工艺装备',
    '钢铁/2',
    '用于炼钢的工频和中频感应电炉',
    'Mains-frequency and medium-frequency induction furnaces used for steelmaking',
  ),
  entry(
    '落后生产工艺装备',
    '有色/1',
    '利用坩埚炉熔炼再生铝合金、再生铅的工艺及设备',
    'Crucible-furnace smelting of secondary aluminium alloy and secondary lead',
  ),
  entry(
    '落后生产工艺装备',
    '化工/1',
    '隔膜法烧碱生产装置（作为废盐综合利用的除外）',
    'Diaphragm-cell caustic soda plants (except for use of waste salt)',
  ),
  entry(
    '落后生产工艺装备',
    '机械/1',
    '热处理铅浴炉（用于金属丝绳及其制品的除外）',
    'Lead-bath furnaces for heat treatment (except for wire rope and its products)',
  ),
  entry(
    '落后生产工艺装备',
    '纺织/1',
    '使用年限超过15年的国产和使用年限超过20年的进口印染前处理设备、拉幅和定形设备、圆网和平网印花机、连续染色机',
    'Dyeing and printing pretreatment, stentering, setting, printing and continuous dyeing machines older than 15 years (domestic) or 20 years (imported)',
  ),
  entry('落后生产工艺装备', '印刷/1', '全部铅排、铅印工艺', 'All lead typesetting and letterpress printing'),
  entry(
    '落后产品',
    '建材/1',
    '使用非耐碱玻纤或非低碱水泥生产的玻纤增强水泥（GRC）空心条板',
    'Hollow GRC slats of non-alkali-resistant glass fibre or non-low-alkali cement',
  ),
  entry(
    '落后产品',
    '机械/1',
    'Y系列（IP44）三相异步电动机及其派生系列',
    'Three-phase induction motors of the Y series (IP44) and derived series',
  ),
]
