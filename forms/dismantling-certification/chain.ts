import { chain, county, listed, municipal, parallel, step } from '../define.ts'
import { about } from './about.ts'

const title = { zh: '拆除验收', en: 'Dismantling acceptance' }

const jointTeam = step(
  'joint-team',
  { zh: '县区联合验收组验收', en: 'County joint team inspects' },
  county('miit'),
  {
    workingDays: 10,
    guidance: {
      zh: '联合验收组须有 2 名专家。请在意见中写明每名专家的姓名、单位、职称、意见（合格、整改或不合格）和验收日期。',
      en: 'The team includes two experts. In your remark give for each the name, employer, title and finding (pass, mend or fail), and the date of the inspection.',
    },
  },
)

/** Nobody of the team confirms or accepts what it found. */
const confirmedBy = (team: readonly string[]) => [
  step(
    'county-government',
    { zh: '县区人民政府确认', en: "County people's government confirms" },
    county('government'),
    {
      workingDays: 5,
      notSameAs: team,
      highStakes: true,
    },
  ),
  step(
    'municipal-acceptance',
    { zh: '市工信局验收或抽查', en: 'Municipal bureau accepts or samples' },
    municipal('miit'),
    {
      workingDays: 10,
      notSameAs: [...team, 'county-government'],
      highStakes: true,
      guidance: {
        zh: '同意后本案办结，设备列入已拆除清单并公开；供公开的照片不得出现人员面部、车牌和商业秘密，不宜公开的，退回更换。',
        en: 'Approval ends the case and publishes the equipment as dismantled, with its photographs: return them if they show faces, number plates or trade secrets.',
      },
    },
  ),
]

/** County joint team with two experts → county government → municipal acceptance; working days are policy. */
const dismantlingCertificationChain1 = chain('dismantling-certification', '1', title, [
  jointTeam,
  ...confirmedBy(['joint-team']),
])

/**
 * The same, with the team's other members: the plan has the departments enforce together (四(二)) and the acceptance
 * signed by every department. Three of four suffice, so that one away does not hold it up, and where two do not
 * agree the team goes to the site again; quorum and way back are ours [policy].
 */
const dismantlingCertificationChain = chain('dismantling-certification', '2', title, [
  jointTeam,
  parallel(
    'joint-members',
    { zh: '联合验收组成员单位会签', en: 'Members of the joint team countersign' },
    [county('drc'), county('ecology'), county('emergency'), county('market')],
    {
      agree: { share: '3/4' },
      workingDays: 5,
      notSameAs: ['joint-team'],
      refusal: { to: 'joint-team' },
      guidance: {
        zh: '从本部门职责出发，对照拆除前、中、后照片和专家意见，说明是否同意验收；不同意的写明须复验的内容。',
        en: "From your department's duties, and by the photographs and the experts' findings, say whether you agree; if not, say what must be inspected again.",
      },
    },
  ),
  ...confirmedBy(['joint-team', 'joint-members']),
])

export const dismantlingCertification = listed(
  about,
  [dismantlingCertificationChain, dismantlingCertificationChain1],
  { form: () => import('./form.ts') },
)
