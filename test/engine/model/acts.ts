import {
  addedTo,
  addTo,
  goOn,
  isCarried,
  isFor,
  isHopeless,
  type Line,
  layOut,
  layOutFirst,
  needed,
  type Paper,
  type Phase,
  standing,
  stepAt,
  table,
  throwAway,
} from './paper.ts'

/** What somebody tries; `epoch` and `version` are those that they saw. */
export type Attempt = {
  readonly act:
    | 'approve'
    | 'refuse'
    | 'return'
    | 'resubmit'
    | 'withdraw'
    | 'transfer'
    | 'recuse'
    | 'signer'
    | 'opinion'
    | 'give'
    | 'take-back'
  readonly person: string
  /** In whose place; nobody where it is empty. */
  readonly of: string
  readonly organ: string
  readonly epoch: number
  readonly version: number
  /** To whom, or of whom. */
  readonly other: string
  /** Which organ is added or asked. */
  readonly at: string
  readonly place: 'before' | 'beside' | 'after'
  /** What is named in a return, or changed in a correction. */
  readonly fields: readonly string[]
  /** Whether all is left open by a return, or opened for a correction. */
  readonly opens: boolean
  readonly size: string
  /** Which opinion is given; of one that is asked, the number that it gets. */
  readonly no: number
}

/** Does what is tried, if the rules let it; says whether they did. */
export const attempt = (paper: Paper, tried: Attempt): boolean => {
  switch (tried.act) {
    case 'approve':
    case 'refuse':
      return decide(paper, tried)
    case 'return':
      return sendHome(paper, tried)
    case 'resubmit':
      return resubmit(paper, tried)
    case 'withdraw':
      if (paper.status !== 'in-approval' && paper.status !== 'returned') return false
      paper.status = 'withdrawn'
      return true
    case 'transfer':
      return transfer(paper, tried)
    case 'recuse':
      return recuse(paper, tried)
    case 'signer':
      return addSigner(paper, tried)
    case 'opinion':
      return ask(paper, tried)
    case 'give':
      return give(paper, tried)
    case 'take-back':
      return takeBack(paper, tried)
  }
}

/** The blank line of an organ on the table, for somebody who has seen what lies there. */
const lineFor = (paper: Paper, { organ, epoch, version }: Attempt): Line | undefined =>
  paper.status === 'in-approval' && epoch === paper.epoch && version === paper.version
    ? table(paper).lines.find((line) => line.organ === organ && line.mark === '')
    : undefined

/** Stood aside, or signed a step that this one must differ from, with their own hand or another's. */
const isBarred = (paper: Paper, person: string): boolean =>
  paper.aside.has(person) ||
  stepAt(paper, table(paper).step).differsFrom.some((step) =>
    standing(paper).some(
      (sheet) =>
        sheet.step === step &&
        sheet.lines.some((line) => line.mark !== '' && (line.person === person || line.of === person)),
    ),
  )

/** Whoever stands in for somebody is barred by what bars either. */
const isKeptOut = (paper: Paper, { person, of }: Attempt): boolean =>
  isBarred(paper, person) || (of !== '' && isBarred(paper, of))

export const mayDecide = (paper: Paper, tried: Attempt): Line | undefined => {
  const line = lineFor(paper, tried)
  if (!line || isKeptOut(paper, tried)) return undefined
  return ['', tried.person, tried.of].includes(line.holder) ? line : undefined
}

const decide = (paper: Paper, tried: Attempt): boolean => {
  const line = mayDecide(paper, tried)
  if (!line) return false
  const { person, of, organ } = tried
  const sheet = table(paper)
  line.mark = tried.act === 'approve' ? 'yes' : 'no'
  line.person = person
  line.of = of
  paper.undo = { person, organ }
  if (isCarried(paper, sheet)) goOn(paper)
  else if (isHopeless(paper, sheet)) refused(paper, line, tried)
  return true
}

const refused = (paper: Paper, line: Line, { person, organ }: Attempt): void => {
  const { step } = table(paper)
  const { refusal } = stepAt(paper, step)
  paper.undo = undefined
  if (refusal === 'ends') {
    paper.status = 'refused'
  } else if (refusal === 'to-enterprise') {
    line.mark = ''
    line.person = ''
    line.of = ''
    comesHome(paper, person, organ, [])
  } else {
    throwAway(paper, (at) => at >= refusal && at <= step)
    layOutFirst(paper, refusal)
  }
}

const comesHome = (
  paper: Paper,
  person: string,
  organ: string,
  named: readonly string[],
  all = false,
): void => {
  paper.status = 'returned'
  paper.returnedBy = { person, organ, named, all }
  paper.undo = undefined
  paper.opinions = []
  for (const sheet of paper.sheets) for (const line of sheet.lines) line.holder = ''
}

const sendHome = (paper: Paper, tried: Attempt): boolean => {
  if (!mayDecide(paper, tried)) return false
  comesHome(paper, tried.person, tried.organ, tried.fields, tried.opens)
  return true
}

const resubmit = (paper: Paper, { fields, size, opens }: Attempt): boolean => {
  if (paper.status !== 'returned') return false
  const { step } = table(paper)
  const { named = [], all = false } = paper.returnedBy ?? {}
  const isWithin = fields.every((field) => named.includes(field))
  if (!isWithin && !opens && !all && named.length > 0) return false
  paper.status = 'in-approval'
  paper.version += 1
  paper.size = size
  paper.returnedBy = undefined
  if (paper.chain.resumes && isWithin && !opens && goesOnAt(paper, step)) {
    paper.sheets = paper.sheets.filter((sheet) => sheet.step !== step)
    layOut(paper, step, addedTo(paper, step, 'before').length > 0 ? 'before' : 'main')
  } else {
    throwAway(paper, () => true)
    layOutFirst(paper, 0)
  }
  return true
}

/** The step is called for, and so is no earlier one that its own organs have not carried. */
const goesOnAt = (paper: Paper, step: number): boolean =>
  isFor(stepAt(paper, step), paper.size) &&
  paper.chain.steps.slice(0, step).every((earlier, index) => {
    if (!isFor(earlier, paper.size)) return true
    const sheet = standing(paper).find((one) => one.step === index && one.phase === 'main')
    const yes = earlier.organs.filter((organ) =>
      sheet?.lines.some((line) => line.organ === organ && line.mark === 'yes'),
    )
    return yes.length >= needed(earlier.agree, earlier.organs.length)
  })

const transfer = (paper: Paper, tried: Attempt): boolean => {
  const line = lineFor(paper, tried)
  const { person, other } = tried
  if (!line || isKeptOut(paper, tried) || isBarred(paper, other)) return false
  if (other === line.holder || (line.holder === '' && other === person)) return false
  line.holder = other
  paper.undo = undefined
  return true
}

const recuse = (paper: Paper, tried: Attempt): boolean => {
  const { person } = tried
  if (!lineFor(paper, tried) || isKeptOut(paper, tried)) return false
  paper.aside.add(person)
  paper.undo = undefined
  for (const sheet of paper.sheets)
    for (const line of sheet.lines) if (line.holder === person) line.holder = ''
  return true
}

const addSigner = (paper: Paper, tried: Attempt): boolean => {
  const { organ, at, place } = tried
  if (!mayDecide(paper, tried)) return false
  const { step, phase, lines } = table(paper)
  if (phase !== 'main' || addedTo(paper, step, 'main').includes(organ)) return false
  const phases: Phase[] = ['before', 'main', 'after']
  const there = [...stepAt(paper, step).organs, ...phases.flatMap((one) => addedTo(paper, step, one))]
  if (there.includes(at)) return false
  paper.undo = undefined
  addTo(paper, step, place === 'beside' ? 'main' : place, at)
  if (place === 'beside') lines.push({ organ: at, mark: '', person: '', of: '', holder: '' })
  if (place === 'before') layOut(paper, step, 'before')
  return true
}

const ask = (paper: Paper, tried: Attempt): boolean => {
  const { person, other, at, no } = tried
  if (!mayDecide(paper, tried)) return false
  if (other === person || paper.opinions.some((asked) => asked.person === other)) return false
  paper.opinions.push({ no, person: other, organ: at })
  paper.undo = undefined
  return true
}

const give = (paper: Paper, { person, organ, no, version }: Attempt): boolean => {
  if (paper.status !== 'in-approval' || version !== paper.version) return false
  const isAsked = paper.opinions.some(
    (asked) => asked.no === no && asked.person === person && asked.organ === organ,
  )
  if (isAsked) paper.opinions = paper.opinions.filter((asked) => asked.no !== no)
  return isAsked
}

const takeBack = (paper: Paper, { person, organ }: Attempt): boolean => {
  const made = paper.status === 'returned' ? paper.returnedBy : paper.undo
  if (paper.status !== 'returned' && paper.status !== 'in-approval') return false
  if (made?.person !== person || made.organ !== organ) return false
  if (paper.status === 'in-approval') takeMarkBack(paper, person, organ)
  paper.status = 'in-approval'
  paper.returnedBy = undefined
  paper.undo = undefined
  const { step, phase } = table(paper)
  layOut(paper, step, phase)
  return true
}

/** The newest sheet with that mark lies on the table again, and a later one is put away. */
const takeMarkBack = (paper: Paper, person: string, organ: string): void => {
  const isTheirs = (line: Line) => line.mark !== '' && line.person === person && line.organ === organ
  const wasOn = table(paper).step
  while (!table(paper).lines.some(isTheirs)) paper.sheets.pop()
  for (const line of table(paper).lines)
    if (isTheirs(line)) Object.assign(line, { mark: '', person: '', of: '' })
  if (table(paper).step !== wasOn) for (const line of table(paper).lines) line.holder = ''
}
