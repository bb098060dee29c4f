import { municipal, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('return-review', '1', {
  title: { zh: '半年退出情况汇总审核', en: 'Answer to a return' },
  intro: {
    zh: '市工业和信息化局审核报送的退出情况：予以汇总的，本期报送锁定；退回修改的，写明意见和重新报送的期限。',
    en: "The city's answer to a return: merged, it is locked; sent back, with remarks and a day by which it comes again.",
  },
  basis: [opinion, plan('四（三）')],
  chain: 'return-review',
  by: [municipal('miit')],
  recalls: ['half-year-return'],
})
