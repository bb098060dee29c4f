import { expect } from 'vitest'
import { calendars } from '../../forms/calendars.ts'
import { organOf } from '../../forms/organs.ts'
import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { addDays, addMonths, shanghaiDate } from '../../functions/engine/day.ts'
import type { Answers, FormContext } from '../../functions/engine/form.ts'
import { dueDate } from '../../functions/engine/period.ts'
import { exampleOf } from '../forms/all-examples.ts'
import { exampleContext } from '../forms/examples.ts'
import { wholeNotice } from '../support/notice.ts'
import { approveAll, type Waiting } from './deciding.ts'
import { fillIn, press } from './filling.ts'
import type { Play } from './support.ts'
import { openWindows, type Windows } from './windows.ts'

/** A case that is being played. */
export type Played = {
  readonly id: string
  readonly number: string
  readonly servedOn: string
  /** Whom it is about, where that is not the enterprise of the examples. */
  readonly party?: string
}

/** Answers that differ from the example's. */
type Change = (context: FormContext) => Answers

export type Player = {
  readonly windows: Windows
  readonly today: () => string
  /** An officer opens a case on a notice served ten days ago. */
  readonly openCase: (officer: string, track: string, change?: Answers) => Promise<Played>
  /** An officer begins work of their organ, by its track and the organ. */
  readonly openMatter: (officer: string, track: string, organ: string) => Promise<Played>
  /** Somebody files a form of the case, begun, filled in, checked and submitted. */
  readonly file: (person: string, played: Played, form: string, change?: Change) => Promise<Waiting>
  /** … and all who are asked approve it; their mailboxes. */
  readonly settle: (person: string, played: Played, form: string, change?: Change) => Promise<string[]>
  readonly approve: (waiting: Waiting) => Promise<string[]>
  /** Moves the clock to the morning of a day. */
  readonly passTime: (day: string) => Promise<void>
  /** How the case's page begins for an official: its track, its state, whose turn it is. */
  readonly standing: (officer: string, played: Played) => Promise<string>
  /** Addresses of the case's entries on the list of a register, as a stranger reads it. */
  readonly entries: (register: string, played: Played) => Promise<string[]>
  /** What a stranger reads at an address. */
  readonly read: (path: string) => Promise<string>
}

export const mailboxOf = (desk: string): string => `${desk}@demo.tuichu.example`
export const contact = 'contact@enterprise.example'

/** Days by which a period may end later than it was counted: no holiday is longer. */
export const pastHolidays = 12

/** Days since a notice was served when its case is opened. */
const servedDaysAgo = 10

/** Plays the product as its people would: in the browser, by mail, and by the clock of the stack. */
export const createPlayer = (playing: Play): Player => {
  const { url } = playing.stack
  const windows = openWindows(playing)
  const today = () => shanghaiDate(playing.stack.now())

  const openCase: Player['openCase'] = async (officer, track, change = {}) => {
    const servedOn = addDays(today(), -servedDaysAgo)
    const tab = await windows.at(officer, '/work/opening')
    const base = tab.url()
    await fillIn(tab, base, wholeNotice, { ...notice(track, servedOn), ...change }, { proof: 1 })
    await press(tab, submit)
    const id = new URL(tab.url()).pathname.split('/').at(-1) ?? ''
    expect(await tab.locator('h1').innerText()).toContain(`L${id.toUpperCase()}`)
    return { id, number: `L${id.toUpperCase()}`, servedOn }
  }

  const openMatter: Player['openMatter'] = async (officer, track, organ) => {
    const tab = await windows.at(officer, '/work/matters')
    await tab.check(`input[value="${track} ${organ}"]`)
    await press(tab, 'main form button')
    const id = new URL(tab.url()).pathname.split('/').at(-1) ?? ''
    const party = organOf(organ)?.name.zh ?? ''
    expect(await tab.locator('h1').innerText()).toContain(party)
    return { id, number: `L${id.toUpperCase()}`, servedOn: today(), party }
  }

  const file: Player['file'] = async (person, played, id, change = () => ({})) => {
    // `objection-decision.1` answers a duty.
    const { form, answers, files } = exampleOf(id.split('.')[0] ?? id)
    const base = `/${form.by ? 'work' : 'my'}/cases/${played.id}/forms/${id}`
    const context = contextOf(played, today())
    const tab = await windows.at(person, base)
    await press(tab, `form[action="${base}"] button`)
    await fillIn(tab, `${url}${base}`, form, { ...answers(context), ...change(context) }, files)
    if (!tab.url().endsWith('/check'))
      await tab.goto(`${url}${base}/check`, { waitUntil: 'domcontentloaded' })
    expect({ id, faults: await tab.locator('.govuk-error-summary').allInnerTexts() }).toEqual({
      id,
      faults: [],
    })
    const mailsBefore = playing.stack.mails().length
    await press(tab, submit)
    expect(tab.url()).toMatch(/receipt$/)
    return {
      title: form.title.zh,
      enterprise: played.party ?? context.enterprise.name,
      by: person,
      mailsBefore,
    }
  }

  const approve: Player['approve'] = (waiting) => approveAll(playing, windows, waiting)
  return {
    windows,
    today,
    openCase,
    openMatter,
    file,
    approve,
    settle: async (...filing) => approve(await file(...filing)),
    passTime: (day) => moveClock(url, day),
    standing: async (officer, { id }) => {
      const tab = await windows.at(officer, `/work/cases/${id}`)
      return tab.locator('h1 + p').innerText()
    },
    entries: async (register, { number }) => {
      const links = (await windows.public(`/register/${register}`)).locator(`main a[href*="/${number}-"]`)
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      return [...new Set(hrefs)]
    },
    read: async (path) => (await windows.public(path)).locator('main').innerText(),
  }
}

const submit = 'form[action$="/submit"] button'

const moveClock = async (url: string, day: string): Promise<void> => {
  const answer = await fetch(`${url}/local/clock`, {
    method: 'POST',
    body: JSON.stringify({ now: `${day}T08:00:00+08:00` }),
  })
  expect({ day, status: answer.status }).toEqual({ day, status: 200 })
}

/** The notice of the examples' enterprise, served on a day, on a track. */
const notice = (track: string, servedOn: string): Answers => ({
  code: exampleContext.enterprise.code,
  name: exampleContext.enterprise.name,
  legalRepresentative: exampleContext.enterprise.legalRepresentative,
  county: exampleContext.county,
  address: exampleContext.enterprise.address,
  sector: 'building-materials',
  industry: exampleContext.enterprise.industry,
  contact: '李敏',
  contactEmail: contact,
  track,
  ...(['energy', 'water', 'production-licence'].includes(track) && { noticeBy: 'paper' }),
  grounds: ['energy'],
  basis: ['plan-2025', 'energy-law'],
  noticeNumber: exampleContext.notice.number,
  servedOn,
  method: 'direct',
  items: itemsOf(exampleContext.equipment),
})

const itemsOf = (equipment: FormContext['equipment']): Answers[] =>
  equipment.map(({ id: _, quantity, ...item }) => ({
    ...item,
    quantity: { amount: quantity, unit: '台' },
    sameMachine: 'same',
  }))

/** A machine of this serial number instead of the examples': for a case that begins after theirs is gone. */
export const otherMachine = (serial: string): Answers => ({
  items: itemsOf(exampleContext.equipment.map((item) => ({ ...item, serial }))),
})

/** The certificate that a machine of this serial number was dismantled. */
export const dismantled =
  (serial: string): Change =>
  (context) => ({
    items: rowsOf(exampleOf('dismantling-certification').answers(context).items).map((row) => ({
      ...row,
      serial,
    })),
  })

/** What forms of the case show and check. */
const contextOf = ({ number, servedOn }: Played, today: string): FormContext => {
  const { nominal, effective } = dueDate(servedOn, { months: 6 }, calendars)
  return {
    ...exampleContext,
    today,
    caseNumber: number,
    notice: { number: exampleContext.notice.number, servedOn },
    due: { nominal, effective, latestExtension: addMonths(nominal, 3) },
  }
}
