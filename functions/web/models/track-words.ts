import { offices } from '../../../forms/organs.ts'
import type { Form } from '../../engine/form.ts'
import { leadOffice, type OrganRef } from '../../engine/organ.ts'
import type { Text } from '../../engine/text.ts'
import type { Track } from '../../engine/track.ts'
import { both } from '../views/text.ts'
import { ownerWords } from '../views/track/track-view.ts'

/** A form that a track names; one that is missing is a fault of the track. */
export const formIn = (forms: readonly Form[], id: string): Form => {
  const found = forms.find((form) => form.id === id)
  if (!found) throw new Error(`No form ${id}`)
  return found
}

/** What an office is called, whatever the county; one that is missing is a fault of the track. */
export const officeName = (id: string): Text => {
  const found = offices.find((office) => office.id === id)
  if (!found) throw new Error(`No office ${id}`)
  return found.name
}

/** What the office that leads a track's cases is called. */
export const leadWords = ({ lead, ledBy }: Track): Text =>
  ledBy === 'organ'
    ? { zh: '承办机关', en: 'The organ that it is about' }
    : ledBy === 'origin'
      ? { zh: '来源案件的牵头部门', en: 'The office that leads the case it comes from' }
      : officeName(lead)

/** The enterprise, or the offices whose officers fill a form in; `lead` is that of the track. */
export const whoFiles = ({ by }: Form, lead: Text): Text =>
  by ? inARow(by.map((ref) => organWords(ref, lead))) : ownerWords.enterprise

const organWords = ({ level, office }: OrganRef, lead: Text): Text => {
  const place = typeof level === 'string' ? levelWords[level] : eitherLevel
  const name = office === leadOffice ? lead : officeName(office)
  return { zh: `${place.zh}${name.zh}`, en: `${name.en} (${place.en})` }
}

const levelWords = { county: { zh: '县级', en: 'county' }, municipal: { zh: '市级', en: 'city' } }
const eitherLevel: Text = { zh: '县级或市级', en: 'county or city' }

/** Several names as one text. */
export const inARow = (all: readonly Text[]): Text =>
  both((lang) => all.map((one) => one[lang]).join(lang === 'zh' ? '、' : ', '))

export const quoted = ({ zh, en }: Text): Text => ({ zh: `“${zh}”`, en: `“${en}”` })
