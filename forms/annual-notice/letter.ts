import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { exitTable } from '../shared/exit-rows.ts'
import { told } from '../shared/letter-words.ts'
import { noticeDays } from '../shared/notice-days.ts'

/** 关于年度落后产能退出情况的公示. */
export const letter: LetterTemplate = (answers) => {
  const period = textOf(answers.period)
  const table = exitTable(answers.items)
  return {
    title: `关于${period}落后产能退出情况的公示`,
    titleLines: [`关于${period}`, '落后产能退出情况的公示'],
    addressee: '社会各界',
    paragraphs: [
      rowsOf(answers.items).length > 0
        ? `现将全市${period}依法关闭退出的企业、设备和产能情况予以公示，合计：${textOf(answers.total)}。`
        : `全市${period}没有依法关闭退出的企业和设备，现予公示。`,
      ...told('尚未汇总的半年报送：', answers.missing),
      ...told('没有汇总的原因：', answers.missingReason),
      `公示期为${noticeDays}个工作日，自公示之日的次日起算。对公示内容有异议的，请在公示期内扫描本件二维码在网上提出，可以不留姓名；也可以向${textOf(answers.office)}反映。联系电话：${textOf(answers.hotline)}；地址：${textOf(answers.postalAddress)}。`,
    ],
    ...(table.rows.length > 0 && { table }),
    closing: ['特此公示。'],
  }
}
