import type { FieldError } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import { hasForbidden, lengthOf } from '../../engine/typed-text.ts'
import { longestReason } from '../decision.ts'
import { services } from '../services.ts'
import { type ActOn, choicesOf, type TypedAct } from './act.ts'
import type { ActName } from './act-names.ts'

/** Faults of an act before it is done. */
export const checkAct = async (name: ActName, on: ActOn, typed: TypedAct): Promise<FieldError[]> => {
  const choices = await choicesOf(name, on, typed)
  const unchosen = choices.filter((choice) => !choice.items.some(({ value }) => value === choice.value))
  return [
    ...unchosen.map(({ name: field, items }) => ({ field, message: items.length > 0 ? chooseOne : nobody })),
    ...(name === 'signer' && unchosen.length === 0 ? await whyNotSigner(typed.signer) : []),
    ...wordFaults(typed.words),
  ]
}

/** A step must not wait for an organ that has nobody to sign. */
const whyNotSigner = async (signer: string): Promise<FieldError[]> =>
  (await services().people.atOrgan(signer, 'approver')).length > 0
    ? []
    : [{ field: 'signer', message: noApprover }]

const chooseOne: Text = { zh: '请选择一项', en: 'Choose one' }
const nobody: Text = {
  zh: '没有可以选择的人员。请联系平台管理员增加',
  en: 'There is nobody to choose. Ask the administrator to add somebody',
}
const noApprover: Text = {
  zh: '该单位还没有审批人。请选择其他单位，或联系平台管理员增加',
  en: 'This organ has no approver yet. Choose another, or ask the administrator to add one',
}

export const wordFaults = (words: string): FieldError[] => {
  const fault = (zh: string, en: string) => [{ field: 'words', message: { zh, en } }]
  if (!words.trim()) return fault('请填写内容', 'Write something here')
  if (lengthOf(words) > longestReason)
    return fault(`不能超过${longestReason}字，请精简`, `At most ${longestReason} characters; shorten it`)
  return hasForbidden(words)
    ? fault(
        '文字中含有看不见的控制字符，请删除后重新填写',
        'The text contains invisible control characters: delete them and type it again',
      )
    : []
}
