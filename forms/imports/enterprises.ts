import { choice, creditCode, declaration, text } from '../define.ts'
import { divisions } from '../organs.ts'
import { sectors } from '../sectors.ts'
import { bothCoordinates, siteFields } from '../shared/site.ts'
import { isSuspect } from '../shared/suspect-code.ts'
import type { ImportOutline } from './outline.ts'

/** Enterprises of the registry. What a blank cell does not say stays as it is. */
export const enterprises: ImportOutline = {
  id: 'enterprises',
  title: { zh: '企业名录', en: 'Enterprises' },
  intro: {
    zh: '按统一社会信用代码登记或者更新企业。空白的单元格不改动已登记的内容；名录中没有的企业保持不变。厂址坐标可不填；填写的，纬度、经度和坐标来源都要填，百度地图的坐标（BD-09）不能直接使用。',
    en: 'Registers enterprises by their credit code, or brings their entries up to date. A blank cell changes nothing; an enterprise that is not in the file stays as it is. Coordinates of the site are optional: give latitude, longitude and where they are from, but none of Baidu maps (BD-09), which do not fit.',
  },
  about: [],
  fields: [
    creditCode(
      'code',
      { zh: '统一社会信用代码', en: 'Unified social credit code' },
      { override: 'codeAsIssued' },
    ),
    text('name', { zh: '企业名称', en: 'Name of the enterprise' }, { max: 80 }),
    choice(
      'county',
      { zh: '所属县区', en: 'County, district or zone' },
      { options: divisions.map(({ id, name }) => ({ value: id, label: name })) },
    ),
    choice('sector', { zh: '所属行业', en: 'Sector' }, { options: sectors }),
    text(
      'legalRepresentative',
      { zh: '法定代表人', en: 'Legal representative' },
      { max: 50, optional: true },
    ),
    text('address', { zh: '生产地址', en: 'Production address' }, { max: 150, optional: true }),
    text(
      'industry',
      { zh: '行业代码', en: 'GB/T 4754 industry code' },
      { max: 5, optional: true, pattern: { source: '[A-T]?[0-9]{2,4}', example: 'C3011' } },
    ),
    declaration(
      'codeAsIssued',
      { zh: '代码与营业执照一致', en: 'The code is as on the licence' },
      {
        statement: {
          zh: '校验不通过的代码，已核对营业执照无误的填“是”。',
          en: 'Where a code fails its check and was compared with the licence: yes.',
        },
        when: isSuspect('code'),
      },
    ),
    ...siteFields,
  ],
  rules: [bothCoordinates],
}
