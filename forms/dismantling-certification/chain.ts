import { chain, county, municipal, step } from '../define.ts'

/** County joint team with two experts → county government → municipal acceptance; working days are policy. */
export const dismantlingCertificationChain = chain(
  'dismantling-certification',
  '1',
  { zh: '拆除验收', en: 'Dismantling acceptance' },
  [
    step('joint-team', { zh: '县区联合验收组验收', en: 'County joint team inspects' }, county('miit'), {
      workingDays: 10,
      guidance: {
        zh: '联合验收组须有 2 名专家。请在意见中写明每名专家的姓名、单位、职称、意见（合格、整改或不合格）和验收日期。',
        en: 'The team includes two experts. In your remark give for each the name, employer, title and finding (pass, mend or fail), and the date of the inspection.',
      },
    }),
    step(
      'county-government',
      { zh: '县区人民政府确认', en: "County people's government confirms" },
      county('government'),
      {
        workingDays: 5,
        notSameAs: ['joint-team'],
        highStakes: true,
      },
    ),
    step(
      'municipal-acceptance',
      { zh: '市工信局验收或抽查', en: 'Municipal bureau accepts or samples' },
      municipal('miit'),
      {
        workingDays: 10,
        notSameAs: ['joint-team', 'county-government'],
        highStakes: true,
        guidance: {
          zh: '同意后本案办结，设备列入已拆除清单并公开。',
          en: 'Approval ends the case and publishes the equipment as dismantled.',
        },
      },
    ),
  ],
)
