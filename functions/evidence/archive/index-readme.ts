import { type SigningWords, signatureWords } from './readme.ts'

/** How many of an order's archives end in events of the public log, in a log of which size; or that none does yet. */
export type IndexLogWords =
  | 'not-yet'
  | { readonly origin: string; readonly cases: number; readonly of: number; readonly site: string }

type Told = {
  readonly signing?: SigningWords | undefined
  readonly publicLog?: IndexLogWords | undefined
}

/** `README-VERIFY.txt` of an index: how to see that every volume and every archive is the one that is listed. */
export const indexReadme = (
  name: string,
  { signing, publicLog }: Told = {},
): string => `核验说明 / How to verify
========================

批量档案索引 Index of archives: ${name}_index.zip

本包列出一次申请的全部案件：每件的档案包、截至事件、字节数、SHA-256、SM3，以及查询条件；未能生成的案件也列出并写明原因。
This bag lists every case of one order: its archive, last event, size, SHA-256 and SM3, and what was asked for; a case
that could not be archived is listed with the reason.

一、内容 / What is inside
-------------------------
data/index.csv             目录，供阅读 / the list, to read
data/index.json            目录和查询条件 / the list and the query (RFC 8785 JSON)
data/volumes-sha256.txt    各分卷的 SHA-256；-sm3.txt 为 SM3 / SHA-256 of the volumes; -sm3.txt has SM3
data/archives-sha256.txt   各案件档案包的 SHA-256；-sm3.txt 为 SM3 / SHA-256 of the archives; -sm3.txt has SM3
${typeof publicLog === 'object' ? 'proof/                     各案件在公开日志中的位置 / where its cases stand in the public log\n' : ''}
二、核验本索引 / This index itself
----------------------------------
unzip ${name}_index.zip
cd ${name}_index
sha256sum -c tagmanifest-sha256.txt
sha256sum -c manifest-sha256.txt
cd ..

三、核验分卷和档案包 / The volumes, and the archives in them
-----------------------------------------------------------
把全部分卷与本索引放在同一文件夹，在其中运行；每一行应显示 OK（或“成功”）。
Put all volumes beside this index and run this there; every line must say OK.

sha256sum -c ${name}_index/data/volumes-sha256.txt
for volume in ${name}_v*.zip; do unzip -q "$volume"; done
sha256sum -c ${name}_index/data/archives-sha256.txt
cksum -a sm3 -c ${name}_index/data/archives-sm3.txt

四、每个档案包 / Each archive
-----------------------------
每个档案包可单独核验，方法见其中的 README-VERIFY.txt。
Each archive is verified by itself, as its own README-VERIFY.txt says.
${publicLog ? logWords(name, publicLog) : ''}${signing ? signatureWords(`${name}_index`, signing, publicLog ? '六' : '五') : ''}`

const logWords = (name: string, log: IndexLogWords): string => `
五、公开日志 / The public log
-----------------------------
${log === 'not-yet' ? notYet : standing(name, log)}`

const notYet = `生成各档案包时，其最后一条事件都尚未载入公开日志。
When the archives were made, none of their last events was in the public log yet.
`

const standing = (name: string, { origin, cases, of, site }: Exclude<IndexLogWords, 'not-yet'>): string => `\
其中 ${cases} 件档案的最后一条事件（连同此前全部事件）都在 ${origin} 的同一个检查点内，当时日志共 ${of} 条。
同一个检查点说明各档案包出自同一份日志；与他人保存的检查点或 ${site}/log 比对，可知它就是公开的那一份。
日志不写案号，不能说明没有遗漏案件。
The last events of ${cases} archives, and by their chains all before, stand under one checkpoint of ${origin},
of ${of} entries. One checkpoint: all of them stand in one log; held against a checkpoint that somebody kept, or
${site}/log, it is seen to be the public one.
The log names no case, so it does not show that no case was left out.
- proof/checkpoint     签名的检查点（C2SP tlog-checkpoint） / the signed checkpoint
- proof/cases.jsonl    一行一件：日志条目、其序号、开启它的案件、事件序号、hash 和随机数，以及包含证明（RFC 9162）
                       a case a line: the entry, its index, what opens it (case, event, hash, salt), and its inclusion proof

每件一行 OK：条目是其 opening 的 SHA-256，opening 写明的案件、事件和 hash 与 data/index.json 一致
An OK for each case: the entry is the SHA-256 of its opening, which has case, event and hash as data/index.json lists them:

grep -o '"opening":{[^}]*}' ${name}_index/proof/cases.jsonl | cut -c11- | while IFS= read -r opening; do grep -q "\\"event\\":\\"$(printf %s "$opening" | sha256sum | cut -c1-64)\\"" ${name}_index/proof/cases.jsonl && echo OK; done

包含证明和检查点的签名由核验程序检查，日志公钥见 ${site}/log。
The program checks the inclusion proofs and the checkpoint's signature; the log's key is published there.
`
