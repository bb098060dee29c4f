import type { Field, FormContext, Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { type FormPageView, formPage } from '../form/page.tsx'
import type { Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { DevicesOf, type DevicesView } from './devices.tsx'
import { FailingMailbox, type FailingView } from './failing-mailbox.tsx'
import { Links, type PageLink } from './links.tsx'
import { Pages, type Paging } from './paging.tsx'
import { PasskeysOf, type PasskeysView } from './passkeys.tsx'
import { SignOut } from './sign-out.tsx'

export type PersonRow = {
  readonly href: string
  readonly name: string
  readonly email: string
  readonly title: string
  readonly active: boolean
  /** Role and what it is held of, such as 审批人 · 高唐县工业和信息化局. */
  readonly roles: readonly Text[]
}

export type PeopleView = Paging & { readonly rows: readonly PersonRow[]; readonly add: string }

const title: Text = { zh: '人员与权限', en: 'People and roles' }

/** Who may act, and as what. */
export const peoplePage = (view: PeopleView): View => ({ title, wide: true, children: <People {...view} /> })

function People({ rows, add, first, next }: PeopleView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <Button href={add}>
        <T zh="添加人员" en="Add a person" />
      </Button>
      <StackedTable
        caption={say(title)}
        captionClasses="govuk-visually-hidden"
        head={[
          { text: say({ zh: '姓名', en: 'Name' }) },
          { text: say({ zh: '邮箱', en: 'Mailbox' }) },
          { text: say({ zh: '职务', en: 'Title' }) },
          { text: say({ zh: '角色', en: 'Roles' }) },
          { text: say({ zh: '状态', en: 'Status' }) },
        ]}
        rows={rows.map((row): Cell[] => [
          {
            text: (
              <a class="govuk-link app-nowrap" href={row.href}>
                {row.name}
              </a>
            ),
          },
          { text: row.email },
          { text: row.title },
          { text: row.roles.length > 0 && <Roles roles={row.roles} /> },
          {
            text: row.active ? (
              <Tag colour="green">
                <T zh="在用" en="Active" />
              </Tag>
            ) : (
              <Tag colour="grey">
                <T zh="停用" en="Inactive" />
              </Tag>
            ),
          },
        ])}
      />
      <Pages first={first} next={next} />
    </>
  )
}

function Roles({ roles }: { readonly roles: readonly Text[] }) {
  const say = useSay()
  return (
    <ul class="app-plain-list">
      {roles.map((role) => (
        <li>{say(role)}</li>
      ))}
    </ul>
  )
}

export type PersonEditView = Pick<
  FormPageView,
  'action' | 'requestKey' | 'version' | 'answers' | 'errors' | 'back' | 'adding'
> & {
  /** Absent for a new person. */
  readonly name?: string | undefined
  readonly organs: readonly Option[]
  readonly today: string
  /** Those on which approval links open without digits. */
  readonly devices?: DevicesView | undefined
  /** Mail to this mailbox is in vain. */
  readonly failing?: FailingView | undefined
  readonly passkeys?: PasskeysView | undefined
  /** Other pages about the person. */
  readonly links?: readonly PageLink[] | undefined
  /** Ends every session of the person. */
  readonly signOut?: Sending | undefined
}

/** What a person may act as, in words. */
export const roleOptions: readonly Option[] = [
  { value: 'contact', label: { zh: '企业联系人', en: 'Enterprise contact' } },
  { value: 'officer', label: { zh: '案件经办人', en: 'Case officer' } },
  { value: 'approver', label: { zh: '审批人', en: 'Approver' } },
  { value: 'auditor', label: { zh: '审计人员', en: 'Auditor' } },
  { value: 'administrator', label: { zh: '平台管理员', en: 'Administrator' } },
]

const activeOptions: readonly Option[] = [
  { value: 'yes', label: { zh: '在用', en: 'Active' } },
  {
    value: 'no',
    label: { zh: '停用', en: 'Inactive' },
    hint: { zh: '立即退出所有设备，不再收到邮件', en: 'Signed out everywhere at once, and mailed no more' },
  },
]

/** What is asked of a person; the same definition reads what was typed. */
export const personFields = (organs: readonly Option[]): readonly Field[] => [
  { kind: 'text', id: 'name', label: { zh: '姓名', en: 'Name' }, max: 60, autocomplete: 'off' },
  {
    kind: 'email',
    id: 'email',
    label: { zh: '邮箱', en: 'Mailbox' },
    hint: { zh: '登录链接和审批邮件都发到这里', en: 'Sign-in links and tasks are mailed here' },
  },
  { kind: 'text', id: 'title', label: { zh: '职务', en: 'Title' }, max: 60, optional: true },
  { kind: 'choice', id: 'active', label: { zh: '状态', en: 'Status' }, options: activeOptions },
  {
    kind: 'group',
    id: 'roles',
    label: { zh: '角色', en: 'Roles' },
    hint: { zh: '每个角色只在所选单位或企业内有效', en: 'Each role holds for its organ or enterprise alone' },
    item: { zh: '角色', en: 'Role' },
    min: 1,
    max: 20,
    fields: [
      { kind: 'choice', id: 'role', label: { zh: '作为', en: 'As' }, options: roleOptions },
      {
        kind: 'choice',
        id: 'organ',
        label: { zh: '所属单位', en: 'Organ' },
        hint: { zh: '经办人、审批人和审计人员选择', en: 'For officers, approvers and auditors' },
        options: organs,
        optional: true,
      },
      {
        kind: 'text',
        id: 'enterprise',
        label: { zh: '企业统一社会信用代码', en: 'Credit code of the enterprise' },
        hint: { zh: '企业联系人填写，18 位', en: 'For enterprise contacts, 18 characters' },
        max: 18,
        optional: true,
      },
    ],
  },
]

/** A person is asked about outside any case. */
export const nowhere: FormContext = {
  today: '',
  caseNumber: '',
  county: '',
  enterprise: { name: '', code: '', legalRepresentative: '', address: '', industry: '' },
  notice: { number: '', servedOn: '' },
  equipment: [],
}

/** Adds a person or changes one. */
export const personPage = ({
  name,
  organs,
  today,
  devices,
  links,
  passkeys,
  signOut,
  failing,
  ...view
}: PersonEditView): View => {
  const form = formPage({
    ...view,
    once: true,
    form: { title },
    page: {
      id: 'person',
      title:
        name === undefined
          ? { zh: '添加人员', en: 'Add a person' }
          : { zh: `修改：${name}`, en: `Change ${name}` },
      fields: personFields(organs),
    },
    context: { ...nowhere, today },
    submit: { zh: '保存', en: 'Save' },
  })
  return {
    ...form,
    children: [
      failing && <FailingMailbox {...failing} />,
      form.children,
      links && <Links links={links} />,
      devices && <DevicesOf {...devices} />,
      passkeys && <PasskeysOf {...passkeys} />,
      signOut && <SignOut sending={signOut} />,
    ],
  }
}
