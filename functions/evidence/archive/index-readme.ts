import { type SigningWords, signatureWords } from './readme.ts'

/** `README-VERIFY.txt` of an index: how to see that every volume and every archive is the one that is listed. */
export const indexReadme = (name: string, signing?: SigningWords): string => `核验说明 / How to verify
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
${signing ? signatureWords(signing) : ''}`
