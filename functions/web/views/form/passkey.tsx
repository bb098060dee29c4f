import type { FieldError } from '../../../engine/form.ts'
import { T, useSay } from '../lang.tsx'

type PasskeyProps = {
  /** A new one is made, or one that there is confirms. */
  readonly act: 'create' | 'get'
  /** JSON of what the browser asks. */
  readonly options: string
  readonly errors?: readonly FieldError[] | undefined
}

/** The part of a form that sends a passkey's answer, `attestation` or `assertion`; the button asks for it. */
export function PasskeyPart({ act, options, errors = [] }: PasskeyProps) {
  const say = useSay()
  const fault = errors.find(({ field }) => field === 'passkey')
  return (
    <div
      class={fault ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}
      id="passkey"
      tabIndex={-1}
      data-passkey={act}
      data-options={options}
    >
      <input type="hidden" name={act === 'get' ? 'assertion' : 'attestation'} />
      {fault && <p class="govuk-error-message">{say(fault.message)}</p>}
      <p class="govuk-body govuk-!-margin-bottom-2">
        <T
          zh="按下面的按钮后，按设备提示用指纹、面容、锁屏密码或安全密钥确认。"
          en="Press the button below, then confirm on your device: by fingerprint, face, its screen lock or a security key."
        />
      </p>
      <p class="govuk-error-message" role="alert" tabIndex={-1} hidden data-said="failed">
        <T
          zh="通行密钥没有给出确认，什么都没有提交。请再按一次按钮。"
          en="The passkey gave no answer, and nothing was sent. Press the button once more."
        />
      </p>
      <p class="govuk-error-message" data-said="none">
        <T
          zh="这个浏览器不能使用通行密钥，例如微信内的浏览器。请用手机或电脑的系统浏览器打开本页。"
          en="This browser cannot use passkeys; those inside chat apps often cannot. Open the page in the browser of your phone or computer."
        />
      </p>
    </div>
  )
}
