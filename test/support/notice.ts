import { noticeBeside } from '../../forms/rectification-notice/others.ts'

/** The notice with every question that other cases of the enterprise may add to it. */
export const wholeNotice = noticeBeside({
  machines: [{ key: 'S-1', serial: 'S-1', cases: [{ case: 'C-1', number: 'LC-1', mark: '' }] }],
  late: [{ value: 'C-1', label: { zh: 'LC-1', en: 'LC-1' } }],
})
