/** 公示期 in working days, from the day after publication: 5 is common (DOMAIN §5, policy). */
export const noticeDays = 5
