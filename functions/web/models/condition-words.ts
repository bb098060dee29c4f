import { fieldsOf } from '../../engine/answers.ts'
import type { Condition, Field, Form, Ground } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import { both, same } from '../views/text.ts'
import { optionsOf } from './field-words.ts'
import { quoted } from './track-words.ts'

/** A condition in words; `row` are the fields of the table in which it stands. */
export const conditionWords = ({ ground }: Condition, form: Form, row: readonly Field[] = []): Text =>
  groundWords(ground, [...row, ...fieldsOf(form)])

const groundWords = (ground: Ground, fields: readonly Field[]): Text => {
  if ('words' in ground) return ground.words
  if ('every' in ground) return all(ground.every, fields)
  return answerWords(ground, fields)
}

const all = (grounds: readonly Ground[], fields: readonly Field[]): Text => {
  const each = grounds.map((ground) => groundWords(ground, fields))
  return both((lang) => each.map((one) => one[lang]).join(lang === 'zh' ? '，并且' : ', and '))
}

type AnswerGround = Extract<Ground, { readonly field: string }>

const answerWords = ({ field: id, among, not }: AnswerGround, fields: readonly Field[]): Text => {
  const field = fields.find((one) => one.id === id)
  const name = quoted(field?.label ?? same(id))
  const values = among.map((value) => quoted(labelOf(field, value)))
  const [isZh, isEn] = verbs(field?.kind === 'choices', not === true)
  return {
    zh: `${name.zh}${isZh}${values.map(({ zh }) => zh).join('或')}`,
    en: `${name.en} ${isEn} ${values.map(({ en }) => en).join(' or ')}`,
  }
}

const verbs = (ticks: boolean, not: boolean): readonly [string, string] => {
  if (ticks) return not ? ['没有勾选', 'does not have'] : ['勾选了', 'has']
  return not ? ['不是', 'is not'] : ['是', 'is']
}

const labelOf = (field: Field | undefined, value: string): Text =>
  (field && optionsOf(field).find((option) => option.value === value)?.label) ?? same(value)
