import { documents, longtext, page, papers, photos, videos } from '../define.ts'
import { otherPapers } from '../shared/other-papers.ts'
import { publicPhotos } from '../shared/public-photos.ts'
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
          why: {
            zh: '与拆除后同一机位对照，确认拆除的就是清单所列设备',
            en: 'Compared with those after from the same viewpoints: what went is what was listed',
          },
          min: 2,
          max: 30,
          hint: { zh: '至少 2 个机位，含设备铭牌', en: 'From at least 2 viewpoints, with the name plate' },
        },
      ),
      photos(
        'photos-during',
        { zh: '拆除中照片', en: 'Photographs during' },
        {
          why: {
            zh: '证明拆除是在现场实际进行的',
            en: 'They show that the dismantling took place on the site',
          },
          min: 2,
          max: 30,
          sameCountAs: 'photos-before',
          hint: fromTheSameViewpoint,
        },
      ),
      photos(
        'photos-after',
        { zh: '拆除后照片', en: 'Photographs after' },
        {
          why: { zh: '证明设备已不在原处', en: 'They show that the equipment is no longer there' },
          min: 2,
          max: 30,
          sameCountAs: 'photos-before',
          hint: fromTheSameViewpoint,
        },
      ),
      videos(
        'dismantling-video',
        { zh: '拆除过程连续视频', en: 'Continuous video of the dismantling' },
        {
          why: {
            zh: '不剪辑的视频证明过程连续，中途没有调换设备',
            en: 'Unedited video shows that nothing was exchanged on the way',
          },
          max: 5,
          hint: { zh: '不剪辑，能看清设备和人员作业', en: 'Unedited; the equipment and the work visible' },
        },
      ),
      photos(
        'cutting-photos',
        { zh: '主体设备切割照片', en: 'Photographs of the cutting' },
        {
          why: {
            zh: '淘汰设备不得转让再用，须证明主体已破坏',
            en: 'Eliminated equipment may not be passed on: the main part must be destroyed',
          },
          max: 30,
          hint: {
            zh: '能看出主体设备已无法恢复使用',
            en: 'Showing that the main equipment cannot be used again',
          },
        },
      ),
      documents(
        'recycling-contract',
        { zh: '回收合同', en: 'Recycling contract' },
        {
          why: {
            zh: '证明由谁回收、不得再作设备使用',
            en: 'It shows who recycles it, and that it is not used as equipment again',
          },
          max: 5,
        },
      ),
      papers(
        'weigh-tickets',
        { zh: '磅单原件', en: 'Weigh tickets' },
        {
          why: {
            zh: '与填写的毛重、皮重核对，确认去向和数量',
            en: 'Compared with the weights entered: where it went, and how much',
          },
          max: 60,
          hint: { zh: '每张磅单 1 份，编号清晰', en: 'One for each ticket, its number readable' },
        },
      ),
      papers(
        'power-account-closure',
        { zh: '电力销户证明', en: 'Closure of the power account' },
        {
          why: {
            zh: '证明生产用电已销户，不能恢复生产',
            en: 'It shows that production has no power account any more',
          },
          max: 3,
          hint: { zh: '供电公司出具', en: 'From the power company' },
        },
      ),
      publicPhotos,
      otherPapers,
    ],
  },
)
