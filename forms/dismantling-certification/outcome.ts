import type { Text } from '../../functions/engine/text.ts'
import { decimal, longtext, page, whole } from '../define.ts'

const people = { max: 100_000, unit: { zh: '人', en: 'people' } }
const tonnesAYear: Text = { zh: '吨/年', en: 't a year' }

const emission = (id: string, label: Text) =>
  decimal(id, label, { optional: true, places: 4, min: '0', unit: tonnesAYear })

/** What became of the people, and what the exit saves. */
export const outcomePage = page(
  'outcome',
  { zh: '职工安置与节能减排', en: 'Staff and savings' },
  {
    intro: {
      zh: '职工人数合计须等于涉及职工总数；没有的填 0。减排量没有核算的可不填。',
      en: 'The numbers of staff must add up to the total; write 0 for none. Leave out emissions that were not worked out.',
    },
    fields: [
      whole('staff', { zh: '涉及职工总数', en: 'Staff affected' }, people),
      whole(
        'staffMoved',
        { zh: '内部转岗', en: 'Moved within the enterprise' },
        { ...people, subject: { zh: '内部转岗人数', en: 'the number moved within the enterprise' } },
      ),
      whole(
        'staffPaid',
        { zh: '解除合同并补偿', en: 'Left with compensation' },
        { ...people, subject: { zh: '解除合同并补偿的人数', en: 'the number who left with compensation' } },
      ),
      whole(
        'staffRetired',
        { zh: '退休或内退', en: 'Retired' },
        { ...people, subject: { zh: '退休或内退人数', en: 'the number retired' } },
      ),
      longtext(
        'staffNote',
        { zh: '安置说明', en: 'More on staff' },
        {
          optional: true,
          max: 500,
          rows: 3,
          hint: {
            zh: '例如：经济补偿已全部发放，无拖欠工资和社保',
            en: 'Like: compensation is paid in full; no wages or insurance are owed',
          },
        },
      ),
      decimal(
        'energySaved',
        { zh: '年节约能源', en: 'Energy saved' },
        {
          places: 4,
          min: '0',
          unit: { zh: '吨标准煤/年', en: 'tce a year' },
          hint: { zh: '单位：吨标准煤/年，例如 5200', en: 'In tonnes of standard coal a year, like 5200' },
        },
      ),
      emission('so2Cut', { zh: '年减少二氧化硫', en: 'Sulphur dioxide avoided' }),
      emission('noxCut', { zh: '年减少氮氧化物', en: 'Nitrogen oxides avoided' }),
      emission('dustCut', { zh: '年减少颗粒物', en: 'Particulates avoided' }),
      emission('codCut', { zh: '年减少化学需氧量', en: 'Chemical oxygen demand avoided' }),
      emission('co2Cut', { zh: '年减少二氧化碳', en: 'Carbon dioxide avoided' }),
    ],
  },
)
