import type { Answers, EquipmentItem, FormContext } from './form.ts'

/** What a letter may rest on besides the answers of its filing; all of it from the case's log. */
export type LetterFacts = {
  readonly caseNumber: string
  /** What the number is called; 案号 where it is not said. */
  readonly numberName?: string
  readonly enterprise: FormContext['enterprise']
  /** Name of the county, district or zone, Chinese. */
  readonly county: string
  readonly notice: FormContext['notice']
  readonly equipment: readonly EquipmentItem[]
  readonly recalled: NonNullable<FormContext['recalled']>
  /** 机关代字〔YYYY〕N号; empty in a draft. */
  readonly number: string
  /** Day of signing, `2026-02-24`. */
  readonly on: string
  /** Who signed it, where it is signed. */
  readonly signer?: string
  /** Name of the issuing organ: that of the chain's last step. Chinese. */
  readonly issuer: string
}

/** An official letter as its parts; Chinese, as official documents are. */
export type LetterContent = {
  /** 责令限期整改通知书, without the organ's name. */
  readonly title: string
  /** The title again, in the lines that paper has room for. */
  readonly titleLines?: readonly string[]
  /** Without the colon. */
  readonly addressee: string
  readonly paragraphs: readonly string[]
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** To an organ above the issuer: it names who signed it. */
  readonly upward?: true
  /** After the table: rights of appeal, and the closing line. */
  readonly closing: readonly string[]
  /** 抄送, names of organs. */
  readonly copies?: readonly string[]
}

/** A table for another system, made from an accepted filing; the file's name, then rows under a header. */
export type ExportTemplate = (
  answers: Answers,
  facts: LetterFacts,
) => {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What the columns are, for spreadsheets; text where it is not said. Days as `2026-02-24`. */
  readonly kinds?: readonly ('text' | 'number' | 'date')[]
}

/** Words of a letter from the answers of its filing; the same answers and facts give the same words. */
export type LetterTemplate = (answers: Answers, facts: LetterFacts) => LetterContent
