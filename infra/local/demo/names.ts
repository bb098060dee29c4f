const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏'
const given =
  '建国 志强 海燕 文静 立军 秀梅 明远 思源 德才 丽华 振宇 春雷 晓东 玉兰 国栋 雅琴 永胜 桂芳 学文 少杰 ' +
  '培林 慧敏 长河 瑞雪 宗岭 若兰 兴业 佳宁 广田 淑贞 伟民 凤英 守信 晨曦 新民 凌云 克勤 爱华 庆丰 素云 ' +
  '嘉木 红梅 正平 月明 传志 亚男 东升 雪松 家和 巧云 成林 翠萍 鸿飞 静怡 保田 婉清 铁山 梦洁 士杰 清源 ' +
  '存厚 书瑶 维民 冬梅 景行 若曦 云峰 玉洁 承泽 向阳 晓岚'

const family = [...surnames]
const personal = given.split(' ')

/** An invented name; those of different numbers below three thousand differ. */
export function inventedName(number: number): string {
  return `${family[number % family.length]}${personal[(number * 13) % personal.length]}`
}
