/** Everything is there and nothing else, links too: the listed paths against those on disk. Bash; prints nothing where they agree. */
const nothingAdded = (signatures: string): string =>
  `diff <({ cut -c67- manifest-sha256.txt tagmanifest-sha256.txt${signatures}; } | LC_ALL=C sort) <(find . ! -type d ! -path ./tagmanifest-sha256.txt | cut -c3- | LC_ALL=C sort)`

/** What signs the manifests cannot be listed in them. */
const signaturesListed = ({ stamped }: SigningWords): string =>
  `; printf 'signatures/%s\\n' signer.pem ${manifest}.p7s${stamped ? ` timestamp.pem ${manifest}.tsr ${manifest}.p7s.tsr` : ''}`

const powershell =
  'Get-Content tagmanifest-sha256.txt, manifest-sha256.txt -Encoding UTF8 | ForEach-Object { $digest, $path = $_ -split \'  \', 2; if ((Get-FileHash -LiteralPath $path -Algorithm SHA256).Hash -ne $digest) { "不符 MISMATCH: $path" } }'

/** What a reader is told of signatures. */
export type SigningWords = {
  /** Where fingerprints are published, and the verifier stands: `https://host`. */
  readonly site: string
  /** Whether there are time stamps. */
  readonly stamped: boolean
}

/** Where the last event stands in the public log, and which site serves that; or that it is not there yet. */
export type LogWords =
  | 'not-yet'
  | { readonly origin: string; readonly entry: number; readonly of: number; readonly site: string }

const manifest = 'tagmanifest-sha256.txt'

/** The commands that check signature and time stamps, as a chapter. */
export const signatureWords = (name: string, { site, stamped }: SigningWords, chapter = '五'): string => `
${chapter}、签名和时间戳 / Signature and time stamps
--------------------------------------------
签名和时间戳覆盖 tagmanifest-sha256.txt，由此覆盖全部文件。在解压后的文件夹中运行（OpenSSL 3）：
Signature and time stamps cover tagmanifest-sha256.txt, and by it every file. In the folder (OpenSSL 3):

1. 签名；应显示 Verification successful / the signature; must say Verification successful:

openssl cms -verify -binary -inform DER -in signatures/${manifest}.p7s -content ${manifest} -CAfile signatures/signer.pem -out /dev/null

2. 签名证书的指纹；应与 ${site}/verify 公布的一致（请另行获取，不要以档案包内的为准）
   the certificate's fingerprint; must be one that is published there, and not merely be in this archive:

openssl x509 -in signatures/signer.pem -noout -fingerprint -sha256
${stamped ? withStamp : ''}
也可以用本系统的核验程序一次完成全部检查，不需要联网（Node 20 以上，从 ${site}/verify 下载，与 ZIP 文件放在一起）：
Or all checks at once with our own program, without a network (Node 20 or later; put it beside the ZIP):

node tuichu-verify.mjs ${name}.zip --certificates tuichu-certificates.pem
`

const withStamp = `
3. 时间戳，分别覆盖上述清单和签名；应显示 Verification: OK / the time stamps, over that list and over the signature:

openssl ts -verify -data ${manifest} -in signatures/${manifest}.tsr -CAfile signatures/timestamp.pem
openssl ts -verify -data signatures/${manifest}.p7s -in signatures/${manifest}.p7s.tsr -CAfile signatures/timestamp.pem

签名证书到期后，第 1、3 步加 -no_check_time，并核对时间戳的时间早于证书到期日：
Once the certificate has expired, add -no_check_time to steps 1 and 3, and see that the stamp is older than its end:

openssl ts -reply -in signatures/${manifest}.p7s.tsr -text
openssl x509 -in signatures/signer.pem -noout -dates
`

const logWords = (log: LogWords): string =>
  log === 'not-yet'
    ? `
公开日志：生成本归档时，最后一条事件尚未载入公开日志；事件链另由签名和时间戳证明。
The public log: the last event was not in it when this archive was made; signature and time stamp vouch for the chain.
`
    : `
公开日志：最后一条事件（连同此前全部事件）是 ${log.origin} 的第 ${log.entry} 条，当时共 ${log.of} 条。
The public log: the last event, and by the chain all before it, is entry ${log.entry} of ${log.of} in ${log.origin}.
- proof/opening.json 写明案件、序号、事件的 hash 和随机数；下面第一条命令应显示 OK
  proof/opening.json has case, sequence, the event's hash and a random salt; the first command must say OK
- 第二条命令给出日志中的叶哈希（RFC 9162） / the second gives the leaf hash in the log

grep -q "$(sha256sum proof/opening.json | cut -c1-64)" proof/entry.json && echo OK
(printf '\\0'; cat proof/entry.json) | sha256sum

proof/last-event.tlog-proof（C2SP tlog-proof）证明这片叶在签名的检查点中；核验程序检查证明和签名，日志公钥见 ${log.site}/log。
It proves that leaf to be in a signed checkpoint; the program below checks proof and signature; the key is published there.
`

/** `README-VERIFY.txt`: how anybody checks the archive without our software and without a network. */
export const readme = (
  name: string,
  {
    signing,
    publicLog,
  }: { readonly signing?: SigningWords | undefined; readonly publicLog?: LogWords | undefined } = {},
): string => `核验说明 / How to verify
========================

归档 Archive: ${name}.zip

本归档符合 BagIt 1.0（RFC 8493），不需要本系统、不需要联网即可核验。
This archive is a BagIt 1.0 bag (RFC 8493). It can be checked without our software and without a network.

一、内容 / What is inside
-------------------------
data/record/case.html       供阅读的案件记录，用浏览器打开 / the record to read, in any browser
data/record/summary.txt     各次申报的文字内容 / what was filed, as plain text (UTF-8)
data/record/case.json       案件现状 / the case as it stands (RFC 8785 JSON)
data/record/events.jsonl    全部事件，一行一条 / every event, one a line (RFC 8785 JSON)
data/record/decisions.csv   审批决定 / the decisions
data/evidence/              证明材料原件 / the evidence, byte for byte
data/evidence-index.csv     证明材料目录 / its index
manifest-sha256.txt         data/ 下各文件的 SHA-256 / SHA-256 of every file under data/
tagmanifest-sha256.txt      其余文件的 SHA-256 / SHA-256 of the other files
sm3/SM3SUMS                 data/ 下各文件的 SM3 / SM3 of every file under data/ (GB/T 32905)
${typeof publicLog === 'object' ? 'proof/                      公开日志中的位置 / its place in the public log\n' : ''}${signing ? 'signatures/                 签名和时间戳 / signature and time stamps\n' : ''}
二、Linux 上的核验命令 / Commands on Linux
------------------------------------------
1. 压缩包完整 / the ZIP is whole:

unzip -t ${name}.zip

2. 解压并进入文件夹 / unpack, and go into the folder:

unzip ${name}.zip
cd ${name}

3. 文件未被改动；每一行应显示 OK（或“成功”）/ nothing was changed; every line must say OK:

sha256sum -c tagmanifest-sha256.txt
sha256sum -c manifest-sha256.txt

4. 国密摘要（coreutils 9 以上）/ the Chinese national digest (coreutils 9 or later):

cksum -a sm3 -c sm3/SM3SUMS

5. 没有增加、没有缺少文件；不应有任何输出（bash）/ nothing was added or removed; must print nothing (bash):

${nothingAdded(signing ? signaturesListed(signing) : '')}

三、macOS / On macOS
--------------------
第 1、2、5 步相同；第 3 步用：/ Steps 1, 2 and 5 are the same; step 3 is:

shasum -a 256 -c tagmanifest-sha256.txt
shasum -a 256 -c manifest-sha256.txt

四、Windows (PowerShell)
------------------------
解压后在该文件夹中运行；不应有任何输出。这条命令不检查是否增加了文件，请用 /verify 页或者核验程序检查。
Unpack, then run this in the folder; it must print nothing. It does not look for added files: /verify and the program do.

${powershell}

五、事件链 / The chain of events
--------------------------------
events.jsonl 中每条事件的 hash，是去掉 hash 字段后按 RFC 8785 规范化的 JSON 的 SHA-256；
previous 等于上一条事件的 hash，第一条为 64 个 0。删除、插入、改动或调换任何一条都会断链。
The hash of each event is the SHA-256 of its RFC 8785 JSON without the field hash; previous is the
hash of the event before it, 64 zeros for the first. An event dropped, added, changed or moved breaks the chain.
${publicLog ? logWords(publicLog) : ''}${signing ? signatureWords(name, signing, '六') : ''}
${signing ? '七' : '六'}、能说明什么 / What this shows
--------------------------------
以上核验说明归档内部一致、未在传输或保存中损坏${signing ? '，由公布的密钥签发后未被改动' : ''}。拍摄时间、地点和设备是设备自称的，未经核实。
These checks show that the archive agrees with itself and was not damaged on its way${signing ? ',\nand that nothing was changed since the published key signed it' : ''}. Time, place and
device of a photograph are what the device claimed; nobody has confirmed them.
`
