import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Facts } from '../../functions/engine/claims.ts'
import { told } from '../../functions/engine/condition.ts'
import type { Answers, EvidenceSlot, Field, Rule } from '../../functions/engine/form.ts'
import type { Site } from '../../functions/engine/geo.ts'
import type { Text } from '../../functions/engine/text.ts'
import { choice, decimal } from '../define.ts'
import { fault } from './values.ts'

/** Metres from the site from which on a photograph is far from it [policy]: a large works, and a phone indoors. */
export const farFromSite = 2000

/** What photographs of a slot are held against: those that are taken on the site alone. */
export const siteFacts = (
  site: Site | undefined,
  slot: Pick<EvidenceSlot, 'onSite'> | undefined,
): Pick<Facts, 'site'> => (site && slot?.onSite ? { site: { ...site, far: farFromSite } } : {})

/** A site as a reader has it. */
export const siteWords = ({ latitude, longitude, datum }: Site): Text => {
  const read = datum === 'gcj02' ? 'GCJ-02' : 'WGS-84'
  return {
    zh: `纬度${latitude}度，经度${longitude}度（${read}）`,
    en: `Latitude ${latitude}°, longitude ${longitude}° (${read})`,
  }
}

const hasCoordinates = told(
  { zh: '填写了厂址坐标', en: 'coordinates of the site are given' },
  ({ siteLatitude, siteLongitude }) => textOf(siteLatitude) !== '' || textOf(siteLongitude) !== '',
)

/** Degrees within Liaocheng and a little around it: who swaps the two, or slips in a digit, is told. */
const around = {
  latitude: { min: '35.5', max: '37.3' },
  longitude: { min: '115', max: '117' },
}

/** Where the plant stands, as a map or a device tells it. */
export const siteFields: readonly Field[] = [
  decimal(
    'siteLatitude',
    { zh: '厂址纬度', en: 'Latitude of the site' },
    {
      ...around.latitude,
      places: 6,
      optional: true,
      unit: { zh: '度', en: '°' },
      hint: {
        zh: '可不填，不填时用企业名录中登记的；用来核对现场照片的拍摄位置。例如 36.456712。地图软件复制的坐标往往经度在前',
        en: 'Optional, and else as the registry has it: photographs of the site are held against it. Like 36.456712; maps often put the longitude first',
      },
    },
  ),
  decimal(
    'siteLongitude',
    { zh: '厂址经度', en: 'Longitude of the site' },
    {
      ...around.longitude,
      places: 6,
      optional: true,
      unit: { zh: '度', en: '°' },
      hint: { zh: '例如 115.985423', en: 'Like 115.985423' },
    },
  ),
  choice(
    'siteDatum',
    { zh: '坐标来源', en: 'Where the coordinates are from' },
    {
      when: hasCoordinates,
      options: [
        {
          value: 'gcj02',
          label: {
            zh: '高德、腾讯等国内地图（GCJ-02）',
            en: 'A Chinese map such as Amap or Tencent (GCJ-02)',
          },
        },
        {
          value: 'wgs84',
          label: {
            zh: 'GPS 设备、天地图（WGS-84、CGCS2000）',
            en: 'A GPS device or Tianditu (WGS-84, CGCS2000)',
          },
        },
      ],
      hint: {
        zh: '百度地图的坐标（BD-09）不能直接使用，请改用以上来源',
        en: 'Coordinates of Baidu maps (BD-09) do not fit: take one of these',
      },
    },
  ),
]

/** One without the other is no place. */
export const bothCoordinates: Rule = ({ siteLatitude, siteLongitude }) => {
  const [latitude, longitude] = [textOf(siteLatitude), textOf(siteLongitude)]
  if ((latitude === '') === (longitude === '')) return []
  return latitude === ''
    ? [fault('siteLatitude', '填写了经度，请一并填写纬度，或者都不填', 'Give the latitude too, or neither')]
    : [fault('siteLongitude', '填写了纬度，请一并填写经度，或者都不填', 'Give the longitude too, or neither')]
}

/** The site that was entered. */
export const siteIn = ({ siteLatitude, siteLongitude, siteDatum }: Answers): { readonly site?: Site } => {
  const [latitude, longitude] = [textOf(siteLatitude), textOf(siteLongitude)]
  if (latitude === '' || longitude === '') return {}
  return { site: { latitude, longitude, datum: siteDatum === 'gcj02' ? 'gcj02' : 'wgs84' } }
}

/** A site as the fields have it. */
export const siteAnswers = (site: Site | undefined): Answers =>
  site ? { siteLatitude: site.latitude, siteLongitude: site.longitude, siteDatum: site.datum } : {}
