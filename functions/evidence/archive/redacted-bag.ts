import { canonical } from '../../engine/digest.ts'
import { assembled, type Bag, text } from './bag.ts'
import { type SigningWords, signatureWords } from './readme.ts'

export type RedactedInput = {
  readonly case: string
  readonly sequence: number
  readonly date: string
  readonly organization: string
  /** The events, with what is withheld replaced. */
  readonly events: readonly unknown[]
  readonly signing?: SigningWords | undefined
}

const redactedName = (id: string, sequence: number): string => `${id}_e${sequence}_redacted`

/** The archive of a case for outsiders: how it went, and digests for all that is not theirs to read. */
export const redactedBag = ({ events, ...input }: RedactedInput): Bag => {
  const name = redactedName(input.case, input.sequence)
  const lines = events.map((event) => `${canonical(event)}\n`).join('')
  return assembled(name, [text('data/redacted-events.jsonl', lines)], [], {
    described: { ...input, description: `${input.case} 公开版 redacted` },
    readme: redactedReadme(name, `${input.case}_e${input.sequence}`, input.signing),
    proof: [],
  })
}

const redactedReadme = (
  name: string,
  full: string,
  signing?: SigningWords,
): string => `公开版档案包说明 / The redacted archive
========================================

${name}.zip 对应完整档案包 ${full}.zip。个人信息、商业秘密和证明材料没有收入，以摘要值代替。
It belongs to the whole archive ${full}.zip. Personal data, trade secrets and evidence are not in it; digests stand for them.

一、内容 / What is inside
-------------------------
data/redacted-events.jsonl   全部事件，一行一条；{"redacted": "…"} 表示隐去的内容
                             every event, one a line; {"redacted": "…"} stands for what is withheld

字段只有在表单定义中标明公开的，才予公开。
A field is shown only where the definition of its form says that it is public.

二、没有改动 / Nothing was changed
----------------------------------
unzip ${name}.zip
cd ${name}
sha256sum -c tagmanifest-sha256.txt
sha256sum -c manifest-sha256.txt

三、与完整档案包核对 / Against the whole archive
------------------------------------------------
持有完整档案包的人可以核对每一处隐去的内容：/ Whoever holds the whole archive can check everything that is withheld:

node tuichu-verify.mjs ${name}.zip --full ${full}.zip

每个摘要值 = SHA-256( 密值 + 换行 + SHA-256( 位置 + 换行 + 内容 ) )，均为十六进制小写；密值 = 完整档案包中
signatures/tagmanifest-sha256.txt.p7s 的 SHA-256；位置为“序号/字段/字段…”；内容为 RFC 8785 规范化的 JSON。
没有完整档案包就没有密值，短的内容（如电话号码）也无法靠逐个试出。
Each digest = SHA-256( secret + newline + SHA-256( place + newline + content ) ), in lower-case hexadecimal; the secret is
the SHA-256 of signatures/tagmanifest-sha256.txt.p7s in the whole archive; the place is "sequence/field/field…"; the content
is RFC 8785 JSON. Without the whole archive there is no secret, and not even a telephone number can be found by trying.
${signing ? signatureWords(name, signing, '四') : ''}`
