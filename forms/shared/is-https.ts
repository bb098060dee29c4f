import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { fault } from './values.ts'

/** An address that can be opened and checked; a pattern of the field would lose its lower case. */
export const isHttps =
  (field: string): Rule =>
  (answers) => {
    const typed = textOf(answers[field])
    return typed === '' || /^https:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/u.test(typed)
      ? []
      : [
          fault(
            field,
            '网址须以 https:// 开头，例如 https://credit.example.cn/entry/1',
            'The address must begin with https://, like https://credit.example.cn/entry/1',
          ),
        ]
  }
