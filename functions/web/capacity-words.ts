import type { Official } from '../engine/events.ts'
import type { Text } from '../engine/text.ts'

/** As what an official acted: for themselves, or in whose place and on what paper. */
export const capacityWords = ({ capacity, of, basis }: Pick<Official, 'capacity' | 'of' | 'basis'>): Text => {
  const [name, paper] = [of?.name ?? '', basis ? { zh: `，依据：${basis}`, en: `, by ${basis}` } : none]
  switch (capacity) {
    case 'own':
      return { zh: '本人', en: 'own' }
    case 'substitute':
      return { zh: `替代${name}（AB角${paper.zh}）`, en: `substitute for ${name}${paper.en}` }
    case 'delegate':
      return { zh: `受${name}委托${paper.zh}`, en: `delegate of ${name}${paper.en}` }
  }
}

const none: Text = { zh: '', en: '' }

/** The same where there is something to say: whoever acts for themselves needs no words. */
export const inPlaceOf = (actor: Pick<Official, 'capacity' | 'of' | 'basis'>): Text | undefined =>
  actor.capacity === 'own' ? undefined : capacityWords(actor)
