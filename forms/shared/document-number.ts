/** 机关代字〔YYYY〕N号: hexagonal brackets, no zero padding (DOMAIN §5). */
export const documentNumber = {
  source: '[\\p{Script=Han}]{1,15}〔[0-9]{4}〕[1-9][0-9]{0,5}号',
  example: '阳政字〔2026〕12号',
}
