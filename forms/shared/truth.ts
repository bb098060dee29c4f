import { declaration } from '../define.ts'

/** What every filing ends with. */
export const truthDeclaration = declaration(
  'truth',
  { zh: '真实性声明', en: 'Declaration of truth' },
  {
    statement: {
      zh: '本企业声明：以上填写内容和上传材料真实、完整、有效，并对其承担法律责任。',
      en: 'The enterprise declares that the answers and the evidence are true, complete and valid, and answers for them in law.',
    },
  },
)
