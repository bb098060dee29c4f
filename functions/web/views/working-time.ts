import type { Text } from '../../engine/text.ts'

/** Working minutes in days and hours: `2 个工作日 3.5 小时`. */
export const workingTime = (minutes: number, day: number): Text => {
  const days = Math.floor(minutes / day)
  const hours = Math.round((minutes % day) / 6) / 10
  return {
    zh: [days > 0 && `${days} 个工作日`, (hours > 0 || days === 0) && `${hours} 小时`]
      .filter(Boolean)
      .join(' '),
    en: [days > 0 && `${days} ${days === 1 ? 'day' : 'days'}`, (hours > 0 || days === 0) && `${hours} h`]
      .filter(Boolean)
      .join(' '),
  }
}

/** The same in days alone, for a chart: `2.4`. */
export const workingDays = (minutes: number, day: number): string =>
  String(Math.round((minutes / day) * 10) / 10)
