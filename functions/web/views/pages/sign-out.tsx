import { Button } from '../components/button.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T } from '../lang.tsx'

/** The part of the administrator's page of a person that ends their sessions. */
export function SignOut({ sending }: { readonly sending: Sending }) {
  return (
    <PostForm sending={sending}>
      <h2 class="govuk-heading-m">
        <T zh="登录状态" en="Sessions" />
      </h2>
      <p class="govuk-body">
        <T
          zh="设备遗失或邮箱被他人使用时，可让此人立即退出所有设备，并取消已记住的设备；之后须用邮箱重新登录。"
          en="If a device is lost or a mailbox misused, sign this person out of every device at once and forget the devices; they sign in again by mail."
        />
      </p>
      <Button classes="govuk-button--warning" preventDoubleClick>
        <T zh="退出所有设备" en="Sign out everywhere" />
      </Button>
    </PostForm>
  )
}
