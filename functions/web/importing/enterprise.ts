import { siteAnswers, siteIn } from '../../../forms/shared/site.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import type { Answers } from '../../engine/form.ts'
import type { Enterprise } from '../../store/enterprises.ts'

/** An enterprise of the registry as a line of a file would say it. */
export const answersOf = (enterprise: Enterprise | undefined): Answers | undefined => {
  if (!enterprise) return undefined
  const { site, ...answers } = enterprise
  return { ...answers, ...siteAnswers(site) }
}

/** The enterprise that a line, with what was known before, makes. */
export const enterpriseOf = (answers: Answers): Enterprise => ({
  code: textOf(answers.code),
  name: textOf(answers.name),
  legalRepresentative: textOf(answers.legalRepresentative),
  address: textOf(answers.address),
  industry: textOf(answers.industry),
  sector: textOf(answers.sector),
  county: textOf(answers.county),
  ...siteIn(answers),
})
