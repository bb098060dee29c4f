import { rowsOf } from '../../../engine/answer-kinds.ts'
import type { Answers, Field, FieldOf } from '../../../engine/form.ts'
import { lowerFirst } from '../../../engine/wording.ts'
import { Button } from '../components/button.tsx'
import { ErrorMessage } from '../components/error-message.tsx'
import { Fieldset } from '../components/fieldset.tsx'
import { Hint } from '../components/hint.tsx'
import { T, useSay } from '../lang.tsx'
import type { Asked } from './asked.ts'
import { ChoiceInput, ChoicesInput, DeclarationInput } from './choose.tsx'
import { Choose } from './clash.tsx'
import { Closed } from './closed.tsx'
import { CopiedMark } from './copied.tsx'
import { DateField, LineInput, LongInput, QuantityInput } from './inputs.tsx'
import { KnownList } from './known.tsx'
import { isOffering, OfferedInput, OfferedList } from './offered.tsx'
import { isKnown, type Known, runsOf, type Scope, shown } from './scope.ts'

type FieldsProps = {
  readonly fields: readonly Field[]
  readonly scope: Scope
  /** The answers of this row of a group, or of the page. */
  readonly row?: Answers | undefined
  /** What stands before a field's id in its path: `items.0.`. */
  readonly prefix?: string | undefined
}

/** The fields that apply, in order, with answers and faults. */
export function Fields({ fields, scope, row = scope.answers, prefix = '' }: FieldsProps) {
  return (
    <>
      {runsOf(shown(fields, { ...scope.answers, ...row })).map((run) =>
        'known' in run ? (
          <KnownList fields={run.known} scope={scope} row={row} />
        ) : (
          <FieldInput field={run.field} scope={scope} row={row} path={`${prefix}${run.field.id}`} />
        ),
      )}
    </>
  )
}

type FieldProps = {
  readonly field: Field
  readonly scope: Scope
  readonly row: Answers
  readonly path: string
}

/** One field of any kind. */
function FieldInput({ field, scope, row, path }: FieldProps) {
  if (isKnown(field)) return <KnownList fields={[field]} scope={scope} row={row} />
  if (scope.isClosed?.(path))
    return <Closed field={field} answer={row[field.id]} fault={scope.faults.get(path)} />
  const clash = scope.clashes?.get(path)
  return (
    <>
      {scope.copied?.fields.includes(path) && <CopiedMark reference={scope.copied.reference} />}
      <Typed field={field} scope={scope} row={row} path={path} />
      {clash && <Choose field={field} clash={clash} />}
    </>
  )
}

function Typed({ field, scope, row, path }: FieldProps & { readonly field: Exclude<Field, Known> }) {
  const asked = { path, answer: row[field.id] ?? field.start?.(scope.context), fault: scope.faults.get(path) }
  switch (field.kind) {
    case 'text':
    case 'phone':
    case 'email':
    case 'credit-code':
    case 'decimal':
    case 'whole':
      return <LineInput field={field} {...asked} />
    case 'longtext':
      return <LongInput field={field} {...asked} />
    case 'date':
      return <DateField field={field} {...asked} />
    case 'quantity':
      return <QuantityInput field={field} {...asked} />
    case 'choice':
      return isOffering(field) ? (
        <OfferedInput field={field} {...asked} context={scope.context} />
      ) : (
        <ChoiceInput field={field} {...asked} />
      )
    case 'choices':
      return <ChoicesInput field={field} {...asked} />
    case 'declaration':
      return <DeclarationInput field={field} {...asked} />
    case 'group':
      return <Group field={field} scope={scope} {...asked} />
  }
}

type GroupField = FieldOf<'group'>
type GroupProps = Asked<GroupField> & { readonly scope: Scope }

/** Rows to show: those answered, or those that the case begins with, never fewer than must be filled. */
const rowsShown = (
  field: GroupField,
  path: string,
  answer: GroupProps['answer'],
  scope: Scope,
): readonly Answers[] => {
  const answered = rowsOf(answer)
  const rows = answered.length > 0 ? answered : (field.prefill?.(scope.context) ?? [])
  const wanted = Math.max(rows.length + (scope.adding === path ? 1 : 0), field.min, 1)
  return [...rows, ...Array.from({ length: Math.max(0, wanted - rows.length) }, () => ({}))].slice(
    0,
    field.max + 1,
  )
}

/** Rows of the same fields, with buttons that add and remove them by sending the form. */
export function Group({ field, path, answer, fault, scope }: GroupProps) {
  const say = useSay()
  const rows = rowsShown(field, path, answer, scope)
  return (
    <div
      class={fault ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}
      id={path}
      tabIndex={-1}
    >
      <h2 class="govuk-heading-m">{say(field.label)}</h2>
      {field.hint && <Hint>{say(field.hint)}</Hint>}
      {fault && <ErrorMessage id={`${path}-error`}>{say(fault)}</ErrorMessage>}
      {field.fromFile && scope.fromFile && (
        <p class="govuk-body">
          <a class="govuk-link" href={scope.fromFile(field.id)}>
            {say(fillFromFile)}
          </a>
        </p>
      )}
      <div class="app-rows">
        {rows.map((row, at) => (
          <Row
            field={field}
            path={`${path}.${at}`}
            row={row}
            at={at}
            scope={scope}
            removable={rows.length > Math.max(field.min, 1)}
          />
        ))}
      </div>
      {field.fields.filter(isOffering).map((offering) => (
        <OfferedList field={offering} context={scope.context} />
      ))}
      {rows.length < field.max && <AddButton field={field} path={path} />}
      {field.refill && <RefillButton path={path} />}
    </div>
  )
}

const fillFromFile = {
  zh: '从 Excel 或者 CSV 文件填写（请先保存本页已填的内容）',
  en: 'Fill in from an Excel or CSV file (save what you typed on this page first)',
}

type RowProps = {
  readonly field: GroupField
  readonly path: string
  readonly row: Answers
  readonly at: number
  readonly scope: Scope
  readonly removable: boolean
}

function Row({ field, path, row, at, scope, removable }: RowProps) {
  const say = useSay()
  const name = `${say(field.item)} ${at + 1}`
  const clash = scope.clashes?.get(path)
  return (
    <div class="app-row" {...(clash && { id: path, tabIndex: -1 })}>
      <Fieldset legend={{ text: name, classes: 'govuk-fieldset__legend--s' }}>
        <Fields fields={field.fields} scope={scope} row={row} prefix={`${path}.`} />
        {clash && <Choose field={field} clash={clash} label={name} />}
        {removable && (
          <Button
            classes="govuk-button--secondary app-small-button"
            name="_action"
            value={`remove:${path}`}
            attributes={{ formnovalidate: true }}
          >
            {say({ zh: `移除${name}`, en: `Remove ${lowerFirst(name)}` })}
          </Button>
        )}
      </Fieldset>
    </div>
  )
}

/** What was typed in the table goes, so it says so. */
function RefillButton({ path }: { readonly path: string }) {
  return (
    <Button
      classes="govuk-button--secondary"
      name="_action"
      value={`refill:${path}`}
      attributes={{ formnovalidate: true }}
    >
      <T zh="按案件重新填入（代替表中现有各行）" en="Fill in anew from the cases, in place of these rows" />
    </Button>
  )
}

function AddButton({ field, path }: { readonly field: GroupField; readonly path: string }) {
  const say = useSay()
  const { zh, en } = field.item
  return (
    <Button
      classes="govuk-button--secondary"
      name="_action"
      value={`add:${path}`}
      attributes={{ formnovalidate: true }}
    >
      {say({ zh: `再添加一项${zh}`, en: `Add another ${lowerFirst(en)}` })}
    </Button>
  )
}
