import { papers } from '../define.ts'

/** 附件 of the header that every filing shares (DOMAIN §4): what the filer has to show beside what is asked for. */
export const otherPapers = papers(
  'other-papers',
  { zh: '其他附件', en: 'Other papers' },
  {
    min: 0,
    max: 10,
    hint: {
      zh: '上面各项没有要求、但有助于说明情况的材料，没有的可不传；请在说明中写明是什么',
      en: 'What was not asked for above and helps to explain, if there is any; say in the caption what it is',
    },
  },
)
