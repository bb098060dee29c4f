import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { momentWords } from '../when.ts'

export type PasskeyRow = {
  /** Sent as `passkey` to remove this one. */
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly lastUsed?: string | undefined
  readonly suspended: boolean
  /** Where its owner removes it. */
  readonly href?: string | undefined
}

/** Passkeys of a person: their own, or as the administrator sees them. */
export type PasskeysView = {
  readonly rows: readonly PasskeyRow[]
  /** Where their owner adds one. */
  readonly add?: string | undefined
  /** For the administrator: removes one without further ado; posts `passkey`. */
  readonly sending?: Sending | undefined
}

const passkeysTitle: Text = { zh: '通行密钥', en: 'Passkeys' }

/** The part of a page that lists them. */
export function PasskeysOf(view: PasskeysView) {
  const { rows, add, sending } = view
  const say = useSay()
  return (
    <section id="passkeys">
      <h2 class="govuk-heading-m govuk-!-margin-top-7">
        {say(passkeysTitle)}
        <T zh={`（${rows.length} 个）`} en={` (${rows.length})`} />
      </h2>
      {sending ? <WhenToRemove /> : <WhatFor />}
      {rows.some(({ suspended }) => suspended) && <WhySuspended />}
      {rows.length > 0 && <List {...view} />}
      {add && (
        <Button href={add} classes="govuk-button--secondary">
          <T zh="添加通行密钥" en="Add a passkey" />
        </Button>
      )}
    </section>
  )
}

function WhatFor() {
  return (
    <p class="govuk-body">
      <T
        zh="添加以后，重要决定用指纹、面容、锁屏密码或安全密钥确认，不再发送确认码。遗失时请联系平台管理员移除。"
        en="Once there is one, important decisions are confirmed by fingerprint, face, screen lock or security key; no code is mailed. If you lose it, ask the administrator to remove it."
      />
    </p>
  )
}

function WhenToRemove() {
  return (
    <p class="govuk-body">
      <T
        zh="只在本人遗失通行密钥，或者报告“不是本人操作”以后，电话核实再移除。全部移除后，重要决定改用发到邮箱的确认码。"
        en="Remove one only when its owner has lost it or said “this was not me”, and after you have talked to them. Where none is left, important decisions are confirmed by a mailed code."
      />
    </p>
  )
}

function WhySuspended() {
  return (
    <p class="govuk-body">
      <T
        zh="“停用”的通行密钥不能用来确认：在它添加以后，有人报告“不是本人操作”。由管理员核实后移除。"
        en="A suspended passkey confirms nothing: after it was added, its owner said “this was not me”. The administrator looks into it and removes it."
      />
    </p>
  )
}

function List({ rows, sending }: PasskeysView) {
  const say = useSay()
  return (
    <StackedTable
      caption={say(passkeysTitle)}
      captionClasses="govuk-visually-hidden"
      head={[
        { text: say({ zh: '名称', en: 'Name' }) },
        { text: say({ zh: '添加时间', en: 'Added' }) },
        { text: say({ zh: '最近使用', en: 'Last used' }) },
        { text: say({ zh: '操作', en: 'Action' }) },
      ]}
      rows={rows.map((row): Cell[] => [
        { text: <Name {...row} /> },
        { text: <Moment at={row.createdAt} /> },
        { text: row.lastUsed ? <Moment at={row.lastUsed} /> : <T zh="还没有" en="Not yet" /> },
        { text: <Removal row={row} sending={sending} /> },
      ])}
    />
  )
}

function Name({ name, suspended }: PasskeyRow) {
  return (
    <span>
      {name}{' '}
      {suspended && (
        <Tag colour="red">
          <T zh="停用" en="Suspended" />
        </Tag>
      )}
    </span>
  )
}

function Moment({ at }: { readonly at: string }) {
  return <span>{momentWords(at, useLang())}</span>
}

function RemoveWords({ name }: PasskeyRow) {
  return (
    <>
      <T zh="移除" en="Remove" />
      <span class="govuk-visually-hidden"> {name}</span>
    </>
  )
}

type RemovalProps = { readonly row: PasskeyRow; readonly sending?: Sending | undefined }

function Removal({ row, sending }: RemovalProps) {
  if (sending) return <RemoveNow row={row} sending={sending} />
  return (
    row.href && (
      <a class="govuk-link" href={row.href}>
        <RemoveWords {...row} />
      </a>
    )
  )
}

function RemoveNow({ row, sending }: { readonly row: PasskeyRow; readonly sending: Sending }) {
  return (
    <PostForm sending={sending}>
      <input type="hidden" name="passkey" value={row.id} />
      <Button classes="govuk-button--secondary app-small-button" preventDoubleClick>
        <RemoveWords {...row} />
      </Button>
    </PostForm>
  )
}
