import type { Text } from '../../../engine/text.ts'
import { FileUpload } from '../components/file-upload.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'

export type VerifyView = {
  /** Address of the page's script. */
  readonly script: string
  /** PEM of all certificates; empty where archives are not signed. */
  readonly certificates: string
  readonly signers: readonly CertificateLine[]
  readonly authorities: readonly CertificateLine[]
}

/** A certificate as it is compared by eye. */
export type CertificateLine = {
  readonly fingerprint: string
  /** Days, `2026-02-24`. */
  readonly from: string
  readonly to: string
}

/** Files that the page offers, as they are saved and run. */
const program = 'tuichu-verify.mjs'
const pem = 'tuichu-certificates.pem'

const title: Text = { zh: '核验档案包', en: 'Verify an archive' }

/** `/verify`: checks an archive in the browser; offers the same as a program, and the certificates. */
export const verifyPage = (view: VerifyView): View => ({
  title,
  scriptAt: view.script,
  children: <Verify {...view} />,
})

function Verify({ certificates, signers, authorities }: VerifyView) {
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="选择下载的 ZIP 文件（档案包、公开版、批量档案的索引或者分卷、销毁证明），或者公告的日志证明（JSON）。文件只在本浏览器中读取，不会上传；可以断开网络后再选择。"
          en="Choose the ZIP (an archive, a redacted one, an index or a volume of many, a certificate of deletion), or the log proof of a notice (JSON). It is read in this browser alone and sent nowhere; you may go offline first."
        />
      </p>
      <FileUpload
        name="archive"
        label={{ text: say({ zh: '档案包或日志证明', en: 'Archive or log proof' }) }}
        disabled
        attributes={{ accept: '.zip,.json', 'data-verify': 'file' }}
      />
      <FileUpload
        name="full"
        label={{
          text: say({
            zh: '完整档案包（选填，核对公开版时用）',
            en: 'The whole archive (only to check a redacted one)',
          }),
        }}
        hint={{
          text: say({
            zh: '公开版隐去的每一处，都与完整档案包逐处核对。',
            en: 'Every place that the redacted archive withholds is held against the whole one.',
          }),
        }}
        disabled
        attributes={{ accept: '.zip', 'data-verify': 'full' }}
      />
      <noscript>
        <p class="govuk-body">
          <T
            zh="本页核验需要启用脚本；也可以用下面的核验程序。"
            en="This page checks by a script; without scripts use the program below."
          />
        </p>
      </noscript>
      <div
        class="govuk-body"
        role="status"
        aria-live="polite"
        data-verify="result"
        data-certificates={certificates}
      />
      <Offline />
      <Certificates title={{ zh: '签名证书', en: 'Certificates of signatures' }} lines={signers} />
      <Certificates title={{ zh: '时间戳证书', en: 'Certificates of time stamps' }} lines={authorities} />
    </div>
  )
}

function Offline() {
  return (
    <>
      <h2 class="govuk-heading-m">
        <T zh="在不联网的电脑上核验" en="On a machine without a network" />
      </h2>
      <p class="govuk-body">
        <T
          zh="下载下列两个文件，与档案包放在一起（需要 Node.js 20 以上）："
          en="Fetch these two files and put them beside the archive (Node.js 20 or later):"
        />
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={`/verify/${program}`} download>
            {program}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/verify/${pem}`} download>
            {pem}
          </a>
        </li>
      </ul>
      <InsetText>
        <code class="app-code">{`node ${program} archive.zip --certificates ${pem}`}</code>
      </InsetText>
      <p class="govuk-body">
        <T
          zh="也可以不用本系统的程序：档案包内的 README-VERIFY.txt 列出了 unzip、sha256sum、cksum、openssl 的命令。没有时间戳的档案包不予出具；时间戳服务中断时，请稍后重新生成。"
          en="Nor is our program needed: README-VERIFY.txt in the archive lists the commands of unzip, sha256sum, cksum and openssl. No archive is issued without a time stamp; while no authority answers, order it again later."
        />
      </p>
    </>
  )
}

function Certificates({
  title: heading,
  lines,
}: {
  readonly title: Text
  readonly lines: readonly CertificateLine[]
}) {
  const [lang, say] = [useLang(), useSay()]
  return (
    <>
      <h2 class="govuk-heading-m">{say(heading)}</h2>
      {lines.length === 0 && (
        <p class="govuk-body">
          <T zh="尚未公布。" en="None has been published yet." />
        </p>
      )}
      {lines.map(({ fingerprint, from, to }) => (
        <p class="govuk-body">
          <T
            zh={`有效期自${dayWords(from, lang)}至${dayWords(to, lang)}`}
            en={`Valid from ${dayWords(from, lang)} to ${dayWords(to, lang)}`}
          />
          <br />
          <code class="app-code">{fingerprint}</code>
        </p>
      ))}
    </>
  )
}
