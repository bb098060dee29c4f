import { documents, longtext, page, papers, photos, videos } from '../define.ts'
import { truthDeclaration } from '../shared/truth.ts'

const fromTheSameViewpoint = {
  zh: '与拆除前照片同一机位，顺序一致',
  en: 'From the same viewpoints as before, in the same order',
}

/** Proof that what was there is gone, seen from the same places. */
export const evidencePage = page(
  'evidence',
  { zh: '证明材料与声明', en: 'Evidence and declaration' },
  {
    fields: [
      longtext(
        'remark',
        { zh: '公示备注', en: 'Remark for the list' },
        {
          public: true,
          optional: true,
          max: 200,
          rows: 2,
          hint: {
            zh: '会公开，请勿填写个人信息或商业秘密',
            en: 'Published: no personal data or trade secrets',
          },
        },
      ),
      truthDeclaration,
    ],
    compared: [['photos-before', 'photos-during', 'photos-after']],
    evidence: [
      photos(
        'photos-before',
        { zh: '拆除前照片', en: 'Photographs before' },
        {
          min: 2,
          max: 30,
          hint: { zh: '至少 2 个机位，含设备铭牌', en: 'From at least 2 viewpoints, with the name plate' },
        },
      ),
      photos(
        'photos-during',
        { zh: '拆除中照片', en: 'Photographs during' },
        { min: 2, max: 30, sameCountAs: 'photos-before', hint: fromTheSameViewpoint },
      ),
      photos(
        'photos-after',
        { zh: '拆除后照片', en: 'Photographs after' },
        { min: 2, max: 30, sameCountAs: 'photos-before', hint: fromTheSameViewpoint },
      ),
      videos(
        'dismantling-video',
        { zh: '拆除过程连续视频', en: 'Continuous video of the dismantling' },
        {
          max: 5,
          hint: { zh: '不剪辑，能看清设备和人员作业', en: 'Unedited; the equipment and the work visible' },
        },
      ),
      photos(
        'cutting-photos',
        { zh: '主体设备切割照片', en: 'Photographs of the cutting' },
        {
          max: 30,
          hint: {
            zh: '能看出主体设备已无法恢复使用',
            en: 'Showing that the main equipment cannot be used again',
          },
        },
      ),
      documents('recycling-contract', { zh: '回收合同', en: 'Recycling contract' }, { max: 5 }),
      papers(
        'weigh-tickets',
        { zh: '磅单原件', en: 'Weigh tickets' },
        { max: 60, hint: { zh: '每张磅单 1 份，编号清晰', en: 'One for each ticket, its number readable' } },
      ),
      papers(
        'power-account-closure',
        { zh: '电力销户证明', en: 'Closure of the power account' },
        { max: 3, hint: { zh: '供电公司出具', en: 'From the power company' } },
      ),
    ],
  },
)
