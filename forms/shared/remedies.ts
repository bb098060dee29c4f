import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers, FormContext, Page } from '../../functions/engine/form.ts'
import { page, text } from '../define.ts'
import { divisionOf, municipality } from '../organs.ts'

/** Zones have no people's government of their own, so the city's is offered (to be checked by the drafter). */
const government = ({ county }: FormContext): string => {
  const division = divisionOf(county)
  return `${division?.kind === 'county' ? division.name.zh : municipality.name.zh}人民政府`
}

const countyCourt = ({ county }: FormContext): string => {
  const division = divisionOf(county)
  return division?.kind === 'county' ? `${division.name.zh}人民法院` : ''
}

/** Remembered, not read in the statute: whoever signs answers for it (DOMAIN, [check]). */
const toCheck = { zh: '待核：请对照法律文本核对后填写', en: 'To be checked against the statute' }

/** Where the enterprise may turn. */
export const remediesPage: Page = page(
  'remedies',
  { zh: '救济途径', en: 'Remedies' },
  {
    intro: {
      zh: '写入文书。复议六十日、诉讼六个月两个期限未对照法律文本核对，签发前请承办人核对。',
      en: 'Written into the letter. The periods of sixty days and six months are to be checked against the statutes before signing.',
    },
    fields: [
      text(
        'reviewBody',
        { zh: '行政复议机关', en: 'Body for administrative review' },
        {
          max: 60,
          start: government,
          hint: { zh: '按县区预填，请核对', en: 'Filled in from the county: check it' },
        },
      ),
      text(
        'reviewWithin',
        { zh: '申请行政复议的期限', en: 'Time to ask for administrative review' },
        { max: 20, start: () => '六十日', hint: toCheck },
      ),
      text(
        'court',
        { zh: '管辖法院', en: 'Court' },
        {
          max: 60,
          start: countyCourt,
          hint: { zh: '按县区预填，请核对', en: 'Filled in from the county: check it' },
        },
      ),
      text(
        'suitWithin',
        { zh: '提起行政诉讼的期限', en: 'Time to sue' },
        { max: 20, start: () => '六个月', hint: toCheck },
      ),
    ],
  },
)

/** The paragraph on remedies against a paper, 本决定 or another; periods of 行政复议法 20 and 行政诉讼法 46, both to be checked. */
export const remedies = (
  { reviewBody, reviewWithin, court, suitWithin }: Answers,
  paper = '本决定',
): string =>
  `如不服${paper}，可以自收到${paper}之日起${textOf(reviewWithin)}内向${textOf(reviewBody)}申请行政复议，也可以自收到${paper}之日起${textOf(suitWithin)}内依法向${textOf(court)}提起行政诉讼。复议、诉讼期间不停止${paper}的执行，法律另有规定的除外。`
