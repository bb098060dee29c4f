import { type SigningWords, signatureWords } from './readme.ts'

/** `README-VERIFY.txt` of a certificate of deletion. */
export const certificateReadme = (name: string, signing?: SigningWords): string => `核验说明 / How to verify
========================

档案销毁证明 Certificate of deletion: ${name}.zip

本包证明一个案件的档案在保管期限届满后，经两人同意予以销毁：销毁了哪些文件和事件、由谁同意、何时、依据什么。
This bag certifies that the record of a case was deleted after its time, as two people agreed: which files and events,
by whom, when, and on what basis.

一、内容 / What is inside
-------------------------
data/certificate.txt    证明，供阅读 / the certificate, to read
data/certificate.json   同一内容的数据 / the same as data (RFC 8785 JSON)
data/files.csv          每个文件的摘要值和结果 / digest and outcome of every file
data/events.csv         每个事件的摘要值 / hash of every event

二、核验 / To verify
--------------------
unzip ${name}.zip
cd ${name}
sha256sum -c tagmanifest-sha256.txt
sha256sum -c manifest-sha256.txt
cksum -a sm3 -c sm3/SM3SUMS
cd ..

本 ZIP 文件的 SHA-256 记在该案件的“档案已销毁”事件中，该事件在公开日志中。
The SHA-256 of this ZIP stands in the event of the case that says so, and that event is in the public log.
${signing ? signatureWords(name, signing) : ''}`
