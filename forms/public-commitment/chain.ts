import { chain, county, listed, municipal, parallel, step } from '../define.ts'
import { about } from './about.ts'

/** Site check → countersign → municipal MIIT, whose acceptance publishes; working days are policy. */
const publicCommitmentChain = chain(
  'public-commitment',
  '1',
  { zh: '公开承诺审核', en: 'Commitment approval' },
  [
    step(
      'site-check',
      { zh: '县区工信部门现场核查', en: 'County industry bureau checks the site' },
      county('miit'),
      {
        workingDays: 5,
        guidance: {
          zh: '到现场核对设备、封条编号、动力装置去向，在意见中写明核查日期和人员。',
          en: 'On site, check the equipment, the seal numbers and the drive; name the date and the people in your remark.',
        },
      },
    ),
    parallel(
      'county-countersign',
      { zh: '供电、水利、生态环境、应急会签', en: 'Power, water, ecology and emergency countersign' },
      [county('power'), county('water'), county('ecology'), county('emergency')],
      {
        workingDays: 3,
        notSameAs: ['site-check'],
        guidance: {
          zh: '供电、水利核对断电、断水日期和表计读数；生态环境、应急从本部门职责出发提出意见。',
          en: 'Power and water check the dates and meter readings; ecology and emergency speak from their duties.',
        },
      },
    ),
    step(
      'municipal-miit',
      { zh: '市工信局审定并公开', en: 'Municipal industry bureau decides and publishes' },
      municipal('miit'),
      {
        workingDays: 5,
        notSameAs: ['site-check', 'county-countersign'],
        highStakes: true,
        guidance: {
          zh: '同意后承诺即在市级网站公开，请核对公开内容和供公开的照片不含个人信息和商业秘密；不宜公开的，退回更换。',
          en: 'Approval publishes the commitment: check that it and its photographs hold no personal data or trade secrets, and return what should not be public.',
        },
      },
    ),
  ],
)

export const publicCommitment = listed(about, publicCommitmentChain, { form: () => import('./form.ts') })
