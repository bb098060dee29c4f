import { date, documents, group, longtext, page, photos, text, videos } from '../define.ts'
import { sealItem } from './rules.ts'

/** The four acts that come before the promise, each dated and proved. */
export const cutsPage = page(
  'cuts',
  { zh: '断水断电与封存', en: 'Cut off and sealed' },
  {
    intro: {
      zh: '断水、断电、拆除动力装置、封存主体设备四项均已完成后方可申报。',
      en: 'Water and power must be off, the drive removed and the equipment sealed before you file.',
    },
    fields: [
      date('waterOffOn', { zh: '断水日期', en: 'Date water was cut' }, { max: 'today' }),
      date('powerOffOn', { zh: '断电日期', en: 'Date power was cut' }, { max: 'today' }),
      date('driveRemovedOn', { zh: '动力装置拆除日期', en: 'Date the drive was removed' }, { max: 'today' }),
      longtext(
        'driveDestination',
        { zh: '动力装置去向', en: 'Where the drive went' },
        {
          max: 500,
          rows: 3,
          hint: {
            zh: '例如：主电机 2 台（Y 系列 380kW）存放于企业 3 号库，已登记造册',
            en: 'Like: two main motors (380 kW) kept in store 3 of the enterprise and entered in its books',
          },
        },
      ),
      group(
        'seals',
        { zh: '封条', en: 'Seals' },
        {
          item: sealItem,
          min: 1,
          max: 60,
          fields: [
            text(
              'sealNumber',
              { zh: '封条编号', en: 'Seal number' },
              { max: 30, hint: { zh: '例如 阳工信封0012', en: 'Like YG-0012' } },
            ),
            text(
              'sealPlace',
              { zh: '封存部位', en: 'Where it is' },
              {
                max: 80,
                subject: { zh: '封存部位', en: 'where the seal is' },
                hint: { zh: '例如：1号磨主电机基座', en: 'Like: base of the main motor of mill 1' },
              },
            ),
            date('sealedOn', { zh: '封存日期', en: 'Date sealed' }, { max: 'today' }),
          ],
        },
      ),
    ],
    evidence: [
      documents(
        'water-certificate',
        { zh: '断水证明', en: 'Certificate that water is off' },
        {
          why: {
            zh: '由供水单位证明断水及其日期，水利部门会签时核对',
            en: 'The supplier confirms that water is off and since when; the water office compares it',
          },
          max: 5,
          hint: { zh: '供水单位出具，写明日期', en: 'From the water supplier, with the date' },
        },
      ),
      documents(
        'power-certificate',
        { zh: '断电证明', en: 'Certificate that power is off' },
        {
          why: {
            zh: '由供电公司证明断电及其日期，供电部门会签时核对',
            en: 'The power company confirms that power is off and since when; its office compares it',
          },
          max: 5,
          hint: { zh: '供电公司出具，写明户号和日期', en: 'From the power company, with account and date' },
        },
      ),
      photos(
        'meter-readings',
        { zh: '水表、电表读数照片', en: 'Photographs of meter readings' },
        {
          why: {
            zh: '以后检查时对照读数，确认没有再用水、用电',
            en: 'Later inspections compare the readings: neither water nor power may have been used since',
          },
          min: 2,
          max: 20,
          hint: { zh: '水表、电表各至少 1 张，读数清晰', en: 'At least one of each meter, readable' },
        },
      ),
      photos(
        'seal-photos',
        { zh: '封存照片', en: 'Photographs of the seals' },
        {
          why: {
            zh: '以后检查时对照编号和部位，确认封条完好',
            en: 'Later inspections compare number and place, to see that the seals are whole',
          },
          max: 60,
          hint: { zh: '每个封条 1 张，编号清晰', en: 'One for each seal, its number readable' },
        },
      ),
      videos(
        'drive-removal-video',
        { zh: '拆除动力装置视频', en: 'Video of the drive being removed' },
        {
          why: {
            zh: '证明动力装置确已拆除，设备不能自行恢复运转',
            en: 'It shows that the drive is gone, so that the equipment cannot run again',
          },
          max: 5,
          hint: { zh: '连续拍摄，能看清设备铭牌', en: 'Filmed without a break, the name plate visible' },
        },
      ),
    ],
  },
)
