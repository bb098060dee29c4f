import { concludedWords } from '../../forms/shared/concluded.ts'
import type { EventOf } from '../engine/events.ts'
import { said, type Told } from './act-story.ts'

/** How a notice ended, told in the case that published it. */
export const tellConcluded = (event: EventOf<'NoticeConcluded'>): Told => {
  const words = concludedWords(event)
  return said(`公示结束（${event.from}）：${words.zh}`, `Notice ${event.from} is over: ${words.en}`)
}
