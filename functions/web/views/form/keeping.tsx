import { Button } from '../components/button.tsx'
import { T, useSay } from '../lang.tsx'

/** Whether what is typed is saved: the script fills it in, without it there is nothing to say. */
export function KeepState() {
  const say = useSay()
  return (
    <p
      class="app-kept govuk-body app-small"
      role="status"
      hidden
      data-saving={say({ zh: '正在自动保存…', en: 'Saving…' })}
      data-saved={say({ zh: '已于 % 自动保存。', en: 'Saved at %.' })}
      data-offline={say({
        zh: '未保存：没有网络连接。您填写的内容已留在此设备上，恢复连接后自动保存。',
        en: 'Not saved: no connection. What you typed is kept on this device and saved once the connection is back.',
      })}
      data-queued={say({
        zh: '没有网络连接，还没有提交这一页。您填写的内容已留在此设备上；请不要关闭本页，恢复连接后自动保存并继续。',
        en: 'No connection: this page is not sent yet. What you typed is kept on this device. Leave the page open: it is saved and goes on once the connection is back.',
      })}
      data-out={say({
        zh: '未保存：登录已过期。您填写的内容已留在此设备上；按“保存并继续”，登录后回到本页继续。',
        en: 'Not saved: your session has ended. What you typed is kept on this device: press Save and continue, sign in, and go on here.',
      })}
      data-failed={say({
        zh: '未自动保存。您填写的内容已留在此设备上，请按“保存并继续”。',
        en: 'Not saved by itself. What you typed is kept on this device: press Save and continue.',
      })}
    />
  )
}

/** What was typed on this device and never saved; the script shows it where there is any. */
export function KeptBefore() {
  return (
    <section class="app-kept-before govuk-inset-text" hidden>
      <p class="govuk-body">
        <T
          zh="此设备上有您填写过、还没有保存的内容，时间是"
          en="On this device there is something that you typed on this page and that was not saved, of "
        />
        <time />
        <T zh="。" en="." />
      </p>
      <p class="app-kept-before__rest app-lines govuk-body" hidden>
        <T
          zh="本页已没有位置填写以下内容，可以复制："
          en="This page has no place any more for the following; you may copy it: "
        />
      </p>
      <div class="govuk-button-group govuk-!-margin-bottom-0">
        <Button type="button" value="restore" classes="app-small-button">
          <T zh="恢复这些内容" en="Put it back" />
        </Button>
        <Button type="button" value="drop" classes="govuk-button--secondary app-small-button">
          <T zh="不要了" en="Throw it away" />
        </Button>
      </div>
    </section>
  )
}
