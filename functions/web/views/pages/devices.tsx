import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { momentWords } from '../when.ts'
import { PasskeysOf, type PasskeysView } from './passkeys.tsx'

export type DeviceRow = {
  /** Sent as `device` to forget this one. */
  readonly id: string
  readonly form: keyof typeof forms
  readonly browser: keyof typeof browsers
  /** Moments: proven, last used, known until. */
  readonly first: string
  readonly last: string
  readonly expires: string
  /** The one that the page is shown on. */
  readonly isThis: boolean
}

/** A kind of device in words. */
export const deviceWords = ({ form, browser }: Pick<DeviceRow, 'form' | 'browser'>): Text => ({
  zh: `${forms[form].zh} · ${browsers[browser].zh}`,
  en: `${forms[form].en} · ${browsers[browser].en}`,
})

/** Known devices; posts `device`, which is one of them or `all`. */
export type DevicesView = { readonly rows: readonly DeviceRow[]; readonly sending: Sending }

const title: Text = { zh: '已记住的设备', en: 'Known devices' }

const forms = {
  phone: { zh: '手机', en: 'Phone' },
  tablet: { zh: '平板电脑', en: 'Tablet' },
  computer: { zh: '电脑', en: 'Computer' },
} satisfies Readonly<Record<string, Text>>

const browsers = {
  wechat: { zh: '微信', en: 'WeChat' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  qq: { zh: 'QQ 浏览器', en: 'QQ Browser' },
  edge: { zh: 'Edge', en: 'Edge' },
  firefox: { zh: 'Firefox', en: 'Firefox' },
  chrome: { zh: 'Chrome', en: 'Chrome' },
  safari: { zh: 'Safari', en: 'Safari' },
  other: { zh: '其他浏览器', en: 'another browser' },
} satisfies Readonly<Record<string, Text>>

type OwnView = DevicesView & { readonly back: string; readonly passkeys: PasskeysView }

/** A person's own devices and passkeys. */
export const devicesPage = (view: OwnView): View => ({
  title,
  wide: true,
  before: <BackLink href={view.back} />,
  children: <Own {...view} />,
})

function Own(view: OwnView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="在这些设备上打开审批链接不再要求 8 位验证码。有不认识的或者不再使用的，请取消。"
          en="On these devices an approval link opens without the 8 digits. Forget those that you do not know or no longer use."
        />
      </p>
      <Devices {...view} />
      <PasskeysOf {...view.passkeys} />
    </>
  )
}

/** The same as a part of the administrator's page of a person. */
export function DevicesOf(view: DevicesView) {
  const say = useSay()
  return (
    <section>
      <h2 class="govuk-heading-m">{say(title)}</h2>
      <Devices {...view} />
    </section>
  )
}

function Devices({ rows, sending }: DevicesView) {
  const say = useSay()
  if (rows.length === 0)
    return (
      <p class="govuk-body">
        <T zh="没有已记住的设备。" en="No device is known." />
      </p>
    )
  return (
    <>
      <StackedTable
        caption={say(title)}
        captionClasses="govuk-visually-hidden"
        head={[
          { text: say({ zh: '设备', en: 'Device' }) },
          { text: say({ zh: '首次使用', en: 'First seen' }) },
          { text: say({ zh: '最近使用', en: 'Last seen' }) },
          { text: say({ zh: '到期', en: 'Known until' }) },
          { text: say({ zh: '操作', en: 'Action' }) },
        ]}
        rows={rows.map((row) => cellsOf(row, sending))}
      />
      <PostForm sending={sending}>
        <input type="hidden" name="device" value="all" />
        <Button classes="govuk-button--warning" preventDoubleClick>
          <T zh="全部取消" en="Forget all" />
        </Button>
      </PostForm>
    </>
  )
}

const cellsOf = (row: DeviceRow, sending: Sending): Cell[] => [
  { text: <Name {...row} /> },
  { text: <Moment at={row.first} /> },
  { text: <Moment at={row.last} /> },
  { text: <Moment at={row.expires} /> },
  { text: <Forget row={row} sending={sending} /> },
]

function Name({ form, browser, isThis }: Pick<DeviceRow, 'form' | 'browser' | 'isThis'>) {
  const say = useSay()
  return (
    <span>
      {say(deviceWords({ form, browser }))}
      {isThis && <T zh="（本设备）" en=" (this one)" />}
    </span>
  )
}

function Moment({ at }: { readonly at: string }) {
  return <span>{momentWords(at, useLang())}</span>
}

function Forget({ row, sending }: { readonly row: DeviceRow; readonly sending: Sending }) {
  return (
    <PostForm sending={sending}>
      <input type="hidden" name="device" value={row.id} />
      <Button classes="govuk-button--secondary app-small-button" preventDoubleClick>
        <T zh="取消记住" en="Forget" />
        <span class="govuk-visually-hidden">
          {' '}
          <Name {...row} />
        </span>
      </Button>
    </PostForm>
  )
}
