import type { Rule } from '../../functions/engine/form.ts'
import { renewBy } from '../shared/permit-window.ts'

/** Nobody is reminded of a day that is over. */
export const stillTime: Rule = ({ permitExpiresOn }, { today }) => {
  const last = renewBy(permitExpiresOn)
  return last === undefined || today <= last
    ? []
    : [
        {
          field: 'permitExpiresOn',
          message: {
            zh: '最晚应提出延续申请的日期已过，不需要登记；已提出申请的，直接办理',
            en: 'The last day to apply for renewal is over, so there is nothing to remind of; what was applied for is decided as it came',
          },
        },
      ]
}
