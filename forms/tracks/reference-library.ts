import type { Track } from '../../functions/engine/track.ts'
import { accepted, ended } from './parts.ts'

const register = 'hazard-references'
const [list, closing] = ['reference-list', 'matter-closing']
const off = { kind: 'remove-entry', register } as const
const on = { kind: 'publish', register } as const

/** The store of policies on major hazards that anybody can read (the plan, 二(四)1). */
export const referenceLibraryTrack: Track = {
  id: 'reference-library',
  version: '1',
  title: { zh: '重大隐患政策资料库', en: 'References on major hazards' },
  of: 'organ',
  lead: 'emergency',
  start: 'to-compile',
  clocks: [],
  states: [
    {
      id: 'to-compile',
      title: { zh: '待编制目录', en: 'To be compiled' },
      owner: 'county',
      forms: [list],
      moves: [accepted(list, 'published', { effects: [on] })],
    },
    {
      id: 'published',
      title: { zh: '目录已公布', en: 'Published' },
      owner: 'county',
      forms: [list, closing],
      moves: [
        accepted(list, 'published', { effects: [off, on] }),
        accepted(closing, 'closed', { effects: [off] }),
      ],
    },
    ended('closed', { zh: '目录停用，办结', en: 'No longer kept, matter ended' }),
  ],
}
