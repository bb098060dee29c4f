import type { Case, Duty } from './case.ts'
import type { EventOf } from './events.ts'

type DutyEvent = EventOf<'DutyAssigned' | 'DutyDone' | 'DutyExcused' | 'DutyReleased' | 'DutyDue'>

/** Open duties stand in the head, so that its size follows what is left to do. */
export const withDuty = (state: Case, event: DutyEvent): Case => {
  const { given, open } = state.duties ?? { given: 0, open: [] }
  switch (event.type) {
    case 'DutyAssigned':
      return { ...state, duties: { given: given + 1, open: [...open, dutyIn(event)] } }
    case 'DutyDone':
    case 'DutyExcused':
    case 'DutyReleased':
      return { ...state, duties: { given, open: open.filter(({ no }) => no !== event.no) } }
    case 'DutyDue': {
      const told = (duty: Duty) => (duty.no === event.no ? { ...duty, told: event.level } : duty)
      return { ...state, duties: { given, open: open.map(told) } }
    }
  }
}

const dutyIn = ({ no, duty, of, name, organ, due }: EventOf<'DutyAssigned'>): Duty => ({
  no,
  duty,
  of,
  ...(name !== undefined && { name }),
  organ,
  due,
})
