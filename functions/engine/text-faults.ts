import * as z from 'zod/mini'
import { type CheckDigit, readCreditCode } from './credit-code.ts'
import type { Answers, FieldOf } from './form.ts'
import type { Text } from './text.ts'
import { hasForbidden, lengthOf } from './typed-text.ts'
import { about } from './wording.ts'

export const wordsFault = (field: FieldOf<'text' | 'longtext'>, answer: string): Text | undefined => {
  if (hasForbidden(answer)) {
    return about(
      field,
      '含有看不见的控制字符，请删除后重新填写',
      'contains invisible control characters: delete them and type it again',
    )
  }
  const length = lengthOf(answer)
  if (length <= field.max) return undefined
  return about(
    field,
    `不得超过 ${field.max} 字，现有 ${length} 字`,
    `must be ${field.max} characters or fewer: it has ${length}`,
  )
}

export const patternFault = (field: FieldOf<'text'>, answer: string): Text | undefined => {
  if (!field.pattern || new RegExp(`^(?:${field.pattern.source})$`, 'u').test(answer)) return undefined
  const { example } = field.pattern
  return about(field, `的格式不对，应如 ${example}`, `must look like ${example}`)
}

const phoneShape = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|[48]00-?\d{3}-?\d{4}|1[0-9]\d{3}|9\d{4})$/u

export const phoneFault = (field: FieldOf<'phone'>, answer: string): Text | undefined =>
  phoneShape.test(answer)
    ? undefined
    : about(
        field,
        '须是有效的电话号码，例如 13800000000 或 0635-8240000',
        'must be a telephone number, like 13800000000 or 0635-8240000',
      )

export const emailFault = (field: FieldOf<'email'>, answer: string): Text | undefined =>
  z.email().check(z.maxLength(254)).safeParse(answer).success
    ? undefined
    : about(
        field,
        '须是有效的电子邮箱，例如 name@example.com',
        'must be an email address, like name@example.com',
      )

export const creditCodeFault = (
  field: FieldOf<'credit-code'>,
  answer: string,
  answers: Answers,
): Text | undefined => {
  const read = readCreditCode(answer)
  switch (read.kind) {
    case 'valid':
      return undefined
    case 'malformed':
      return read.fault === 'length' ? wrongLength(field, read.code) : wrongLetters(field)
    case 'suspect':
      return answers[field.override] === 'yes' ? undefined : suspect(field, read.failed)
  }
}

const wrongLength = (field: FieldOf<'credit-code'>, code: string): Text =>
  about(field, `应为 18 位，现有 ${lengthOf(code)} 位`, `must have 18 characters: it has ${lengthOf(code)}`)

const wrongLetters = (field: FieldOf<'credit-code'>): Text =>
  about(
    field,
    '只能由数字和大写字母（不含 I、O、S、V、Z）组成，第 3 至 8 位为数字',
    'may have only digits and capital letters other than I, O, S, V and Z, with digits in places 3 to 8',
  )

const places: Record<CheckDigit, { zh: string; en: string }> = {
  organisation: { zh: '第 17 位', en: '17' },
  whole: { zh: '第 18 位', en: '18' },
}

const suspect = (field: FieldOf<'credit-code'>, failed: readonly CheckDigit[]): Text =>
  about(
    field,
    `的校验码（${failed.map((digit) => places[digit].zh).join('、')}）不符，请对照营业执照核对；确与执照一致的，请勾选确认并上传执照`,
    `has a check digit that does not fit (place ${failed.map((digit) => places[digit].en).join(' and ')}): compare it with your licence, or if it is the same there, tick the box and upload the licence`,
  )
