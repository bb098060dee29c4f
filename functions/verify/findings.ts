import type { Text } from '../engine/text.ts'

/** What is wrong with an archive, in one sentence, and where. */
export type Finding = {
  readonly code: Code
  /** A file inside the bag, or a place in the ZIP. */
  readonly where: string
  readonly text: Text
}

/** What is found wrong, each with its sentence. */
const sentences = {
  'zip-none': {
    zh: '这不是 ZIP 文件，可能选错了文件，或者下载到的是网页',
    en: 'This is no ZIP: another file was chosen, or a page was downloaded in its place',
  },
  'zip-end': {
    zh: 'ZIP 不在它应当结束的地方结束：没有下载完整，或者末尾添加了内容',
    en: 'The ZIP does not end where it should: it was not downloaded whole, or something was added at its end',
  },
  'zip-packed': {
    zh: '这个 ZIP 是用其他软件重新压缩的，不是签发的原文件：请核验原文件，或者解压后按 README-VERIFY.txt 核验',
    en: 'This ZIP was packed again by another program and is not the file that was issued: check that one, or unpack this one and follow README-VERIFY.txt',
  },
  'zip-broken': {
    zh: 'ZIP 结构与签发时不同：被改动，或者用其他软件重新打包',
    en: 'The structure of the ZIP is not as it was issued: it was changed, or packed again by another program',
  },
  'zip-crc': {
    zh: '文件内容与 ZIP 中登记的校验和不符',
    en: 'The content of this file does not have the checksum in the ZIP',
  },
  'name-twice': { zh: '同一文件名出现两次', en: 'This file name stands in the archive twice' },
  'name-outside': {
    zh: '文件不在档案包的文件夹中',
    en: 'This file lies outside the folder of the archive',
  },
  'no-bag': {
    zh: '这不是本系统签发的档案包：其中没有 bagit.txt 和清单，或者外面多套了一层文件夹',
    en: 'This is no archive of ours: it has no bagit.txt and no manifest, or was put into another folder',
  },
  renamed: {
    zh: '文件夹被改名，与 bag-info.txt 中的名称不同',
    en: 'The folder was renamed: bag-info.txt has another name',
  },
  'name-form': {
    zh: '文件名与清单中的一个看似相同，但字符编码或者大小写不同，被改动过',
    en: 'This name looks like one in the manifest but differs in its characters or its case: it was changed',
  },
  missing: { zh: '缺少这个文件', en: 'This file is missing' },
  added: { zh: '多出这个文件，清单中没有', en: 'This file was added: no manifest lists it' },
  changed: {
    zh: '文件内容与清单中的 SHA-256 不符，已被改动',
    en: 'This file was changed: it does not have the SHA-256 that the manifest lists',
  },
  'changed-sm3': {
    zh: '文件内容与 SM3 清单不符',
    en: 'This file does not have the SM3 digest that is listed for it',
  },
  unreadable: {
    zh: '文件的格式不对，无法读取',
    en: 'This file does not have its format, and cannot be read',
  },
  info: {
    zh: 'bag-info.txt 所写的与内容不符',
    en: 'bag-info.txt does not describe what is inside',
  },
  'event-form': {
    zh: '这一条事件不是规范格式（RFC 8785）',
    en: 'This event is not in canonical form (RFC 8785)',
  },
  'event-order': {
    zh: '事件的序号不连续，有事件被删去、插入或调换',
    en: 'Events are not numbered in order: one was dropped, added or moved',
  },
  'event-link': {
    zh: '这一条事件没有接在上一条之后，事件链中断',
    en: 'This event is not chained to the one before it',
  },
  'event-hash': {
    zh: '这一条事件的内容与它的哈希值不符，已被改动',
    en: 'This event was changed: its content does not have its hash',
  },
  'event-time': {
    zh: '这一条事件的时间早于上一条，时间被倒填',
    en: 'This event is dated before the one that precedes it: it was back-dated',
  },
  'event-strange': {
    zh: '这一条事件不能接在前面的事件之后，或本程序不认识这类事件（请先用网站上最新的核验程序再试），无法据此重新推算案件现状',
    en: 'This event cannot follow those before it, or is of a kind that this program does not know (try the newest from the site first): the case cannot be told from the events',
  },
  'event-count': {
    zh: '事件的数目与档案包的名称不符，末尾的事件被删去或添加',
    en: 'The name of the archive tells another number of events: the last were cut off, or some were added',
  },
  'case-disagrees': {
    zh: 'case.json 与由全部事件重新推算的案件现状不符（括号内为不符的项目）',
    en: 'case.json is not what the events make of the case (what differs is named in brackets)',
  },
  'decision-disagrees': {
    zh: '审批决定表与事件不符',
    en: 'The table of decisions does not agree with the events',
  },
  'evidence-disagrees': {
    zh: '证明材料目录与事件或文件不符',
    en: 'The index of evidence does not agree with the events or the files',
  },
  'index-disagrees': {
    zh: '索引中的各个清单互相不符',
    en: 'The lists of the index do not agree with one another',
  },
  'certificate-disagrees': {
    zh: '销毁证明的清单与证明不符',
    en: 'This table does not agree with the certificate of deletion',
  },
  'redaction-differs': {
    zh: '公开版此处与完整档案包不符',
    en: 'The redacted archive does not agree with the whole one here',
  },
  'full-wrong': {
    zh: '所给的完整档案包未通过核验，无法与它核对',
    en: 'The whole archive that was given is not whole itself: nothing can be held against it',
  },
  'full-missing': {
    zh: '所给的不是这份公开版对应的完整档案包，或它没有签名',
    en: 'What was given is not the whole archive that this redacted one belongs to, or is not signed',
  },
  unsigned: { zh: '档案包没有签名', en: 'The archive is not signed' },
  'signature-broken': {
    zh: '签名与清单不符：签发之后有内容被改动，即使重新计算了清单；或者签名本身被改动',
    en: 'The signature does not belong to this manifest: something was changed after it was signed, even if every sum was made anew, or the signature was',
  },
  'signer-unknown': {
    zh: '签名所用的证书不在公布的证书之列，签名不是本系统作出的',
    en: 'The certificate that it is signed with is none of those published: somebody else signed it',
  },
  'signer-ended': {
    zh: '没有时间戳能证明签名时证书有效',
    en: 'Nothing shows that it was signed while the certificate was valid',
  },
  unstamped: { zh: '缺少时间戳', en: 'A time stamp is missing' },
  'stamp-broken': {
    zh: '时间戳与它所覆盖的文件不符，或者本身被改动',
    en: 'The time stamp does not belong to the file that it covers, or was changed itself',
  },
  'stamp-unknown': {
    zh: '时间戳所用的证书不在公布的证书之列',
    en: 'The time stamp is of an authority whose certificate is none of those published',
  },
  'stamp-early': {
    zh: '时间戳早于档案包中的最后一条事件',
    en: 'The time stamp is older than the last event in the archive',
  },
  'notice-broken': {
    zh: '证明不能说明这条公告在公开日志中：公告或证明被改动',
    en: 'This does not prove that the notice is in the public log: notice or proof was changed',
  },
  'log-broken': {
    zh: '公开日志的证明与最后一条事件不符，不能说明它已载入日志',
    en: 'This does not prove that the last event is in the public log: it belongs to another event or was changed',
  },
  'log-unknown': {
    zh: '公开日志的检查点不是用公布的日志公钥签发的',
    en: 'The checkpoint of the public log is not signed with a published key of the log',
  },
  'log-unchecked': {
    zh: '本浏览器不能核对公开日志的签名（Ed25519），请用核验程序核验',
    en: 'This browser cannot check the signature of the public log (Ed25519): use the program',
  },
} satisfies { readonly [code: string]: Text }

export type Code = keyof typeof sentences

/** A finding and where it was made; nowhere in particular where it is of the whole file. */
export const finding = (code: Code, where = ''): Finding => {
  const { zh, en } = sentences[code]
  if (where === '') return { code, where, text: { zh: `${zh}。`, en: `${en}.` } }
  const placeEn = where.replace(
    /（([^（）]*)）$/u,
    (_, detail: string) => ` (${detail.replaceAll('、', ', ')})`,
  )
  return { code, where, text: { zh: `${zh}：${where}。`, en: `${en}: ${placeEn}.` } }
}
