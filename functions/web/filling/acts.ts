import type { FieldError } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import { hasForbidden, lengthOf, typedText } from '../../engine/typed-text.ts'
import { Failure } from '../failure.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { services } from '../services.ts'
import { show } from '../show.ts'
import type { View } from '../views/layout.tsx'
import { personOf, type Visit } from '../visit.ts'
import { alsoIn, alsoNotice } from './also.ts'
import { currentOf, filesMark } from './current.ts'
import type { Filling } from './filling.ts'
import { checkAll, evidenceOf, onePage, taskList } from './pages.ts'
import { namedPage, savePage } from './save.ts'
import { typedBefore, withoutTyping } from './typed-before.ts'
import { arrangeUpload, arrived as fileArrived, removeUpload } from './uploads.ts'
import { chooseVersion } from './versions.ts'

const changed: Text = {
  zh: '在您打开这一页之后，草稿有新的保存，没有提交。下面是现在的内容，请重新核对后再提交。',
  en: 'The draft was saved again after you opened this page, so nothing was submitted. Below is how it stands now: check it once more, then submit.',
}

type Submitted = SiteResponse | { readonly errors: readonly FieldError[] }

/** How a kind of form is found for a visit, and what submitting it does. */
export type FillingKind = {
  readonly of: (visit: Visit) => Promise<Filling>
  readonly submit: (visit: Visit, filling: Filling) => Promise<Submitted>
  /** Where a submission led that was accepted before and is sent again: its draft is gone by then. */
  readonly accepted?: (visit: Visit) => Promise<string | undefined>
  /** Where a page leads whose draft is gone, or was not begun. */
  readonly absent?: (visit: Visit) => Promise<string | undefined>
  readonly words?: { readonly consequence: Text; readonly submit: Text }
}

/** One act on a form that is being filled in. */
type FillingAct = (visit: Visit, kind: FillingKind) => Promise<SiteResponse>

const pageIn = (visit: Visit, filling: Filling) => namedPage(filling, visit.params.page ?? '')

/** A page that says what others changed meanwhile, where it was led to by a save. */
const shown = (visit: Visit, filling: Filling, view: View): SiteResponse => {
  const notice = alsoNotice(visit, filling, alsoIn(visit, filling))
  return show(visit, view, { ...(notice && { notice }) })
}

/** The file for which another is to be chosen. */
const replacingIn = ({ query }: Visit): string | undefined => query.get('replace') ?? undefined

const opened = async (visit: Visit, { of }: FillingKind): Promise<Filling> => ({
  ...(await of(visit)),
  reader: personOf(visit).id,
})

export const list: FillingAct = async (visit, kind) => {
  const filling = await opened(visit, kind)
  return shown(visit, filling, taskList(filling))
}

/** Shows a page of a draft, or leads to where the form stands. */
const orAbsent =
  (act: FillingAct): FillingAct =>
  async (visit, kind) => {
    try {
      return await act(visit, kind)
    } catch (error) {
      const led = error instanceof Failure ? await kind.absent?.(visit) : undefined
      if (led) return seeOther(led)
      throw error
    }
  }

export const page: FillingAct = orAbsent(async (visit, kind) => {
  const filling = await opened(visit, kind)
  const asked = pageIn(visit, filling)
  return (
    (await typedBefore(visit, filling, asked)) ??
    shown(visit, filling, await onePage(filling, asked, { replacing: replacingIn(visit) }))
  )
})

export const save: FillingAct = async (visit, kind) => {
  const filling = await opened(visit, kind)
  return withoutTyping(visit, filling, await savePage(visit, filling, pageIn(visit, filling)))
}

export const evidence: FillingAct = orAbsent(async (visit, { of }) => {
  const filling = await of(visit)
  return shown(visit, filling, await evidenceOf(filling, pageIn(visit, filling), replacingIn(visit)))
})

export const send: FillingAct = async (visit, { of }) => {
  const filling = await of(visit)
  const { sendUpload } = await import('./sending.ts')
  return sendUpload(visit, filling, pageIn(visit, filling))
}

export const arrived: FillingAct = async (visit, { of }) => {
  const filling = await of(visit)
  return fileArrived(filling, pageIn(visit, filling), visit.params.upload ?? '')
}

/** One accepted file of the draft, or a picture of it. */
export const look: FillingAct = async (visit, { of }) => {
  const filling = await of(visit)
  const upload = currentOf(filling.uploads).find(({ id }) => id === visit.params.upload)
  if (!upload) throw new Failure(404)
  const { sendFile } = await import('../evidence-links.ts')
  return sendFile(visit, upload.evidence)
}

export const arrange: FillingAct = async (visit, { of }) => {
  const filling = await of(visit)
  return arrangeUpload(visit, filling, pageIn(visit, filling))
}

export const remove: FillingAct = async (visit, { of }) => {
  const filling = await of(visit)
  return removeUpload(visit, filling, pageIn(visit, filling))
}

/** A table of the page from a file: its template, how it is chosen, what its lines would do, and what they did. */
export const rows: FillingAct = async (visit, { of }) => {
  const filling = await of(visit)
  const { rowsFromFile } = await import('./from-file.ts')
  return rowsFromFile(visit, filling, pageIn(visit, filling))
}

export const sendRows: FillingAct = async (visit, { of }) => {
  const filling = await of(visit)
  const { sendRowsFromFile } = await import('./from-file.ts')
  return sendRowsFromFile(visit, filling, pageIn(visit, filling))
}

export const check: FillingAct = orAbsent(async (visit, { of, words }) => {
  const filling = await of(visit)
  return shown(visit, filling, checkAll(filling, words))
})

export const version: FillingAct = async (visit, { of }) => chooseVersion(visit, await of(visit))

/** Mails the reader a link that signs them in and leads back here, for another device. */
export const resume: FillingAct = async (visit, { of }) => {
  const { base, form } = await of(visit)
  // What writes mails is read when one is asked for.
  const { mailSignInLink } = await import('../sign-in.ts')
  await mailSignInLink(visit, personOf(visit).email, base, leadsTo(form.title))
  return seeOther(`${base}?done=linked`)
}

const leadsTo = ({ zh, en }: Text): Text => ({
  zh: `登录后直接打开您正在填写的“${zh}”，可以在手机或其他设备上继续。`,
  en: `It leads to the form that you are filling in, “${en}”, on a phone or any other device.`,
})

const longestWords = 500

/** The filer says that more must change than was named; all of it is open from now on. */
export const open: FillingAct = async (visit, { of }) => {
  const filling = await of(visit)
  const { draft, correcting, base } = filling
  if (!correcting?.open) throw new Failure(409, nothingClosed)
  const words = typedText(visit.form.get('words') ?? '', longestWords)
  const fault = faultOf(words)
  if (fault) return show(visit, taskList(filling, { typed: words, fault }), { status: 422 })
  const person = personOf(visit)
  const saved = { savedBy: person.id, savedByName: person.name, savedAt: visit.at }
  const opened = { words, epoch: correcting.filing.epoch }
  const isSaved = await services().drafts.save({ ...draft, opened, ...saved }, filling.listedFor)
  if (!isSaved) throw new Failure(409, changed)
  return seeOther(`${base}?done=unlocked`)
}

const faultOf = (words: string): Text | undefined => {
  if (!words) return { zh: '请写明还要修改什么，为什么', en: 'Say what else must change, and why' }
  if (lengthOf(words) > longestWords)
    return {
      zh: `不能超过${longestWords}字，请精简`,
      en: `It must be at most ${longestWords} characters; shorten it`,
    }
  return hasForbidden(words)
    ? {
        zh: '文字中含有看不见的控制字符，请删除后重新填写',
        en: 'The text contains invisible control characters: delete them and type it again',
      }
    : undefined
}

const nothingClosed: Text = {
  zh: '这份表单没有锁定的内容，可以直接修改。',
  en: 'Nothing of this form is closed: change what must change.',
}

/** Whoever submits stands for what the page showed, so for that draft in that version, with those files. */
const hasSeen = ({ form }: Visit, { draft, uploads }: Filling): boolean =>
  (form.get('_key') ?? draft.id) === draft.id &&
  Number(form.get('_version') ?? draft.version) === draft.version &&
  (form.get('_files') ?? filesMark(uploads)) === filesMark(uploads)

export const submit: FillingAct = async (visit, kind) => {
  const filling = await kind.of(visit).catch(async (error: unknown) => {
    const led = error instanceof Failure ? await kind.accepted?.(visit) : undefined
    if (led) return seeOther(led)
    throw error
  })
  if (!('form' in filling)) return filling
  if (!hasSeen(visit, filling)) {
    const led = await kind.accepted?.(visit)
    return led
      ? seeOther(led)
      : show(visit, checkAll(filling, kind.words), {
          status: 409,
          notice: { kind: 'important', text: changed },
        })
  }
  const done = await kind.submit(visit, filling)
  return 'errors' in done
    ? show(visit, checkAll(filling, { ...kind.words, errors: done.errors }), { status: 422 })
    : done
}
