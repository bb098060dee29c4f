import {
  choice,
  date,
  declaration,
  documents,
  form,
  group,
  longtext,
  page,
  photos,
  text,
} from '../../forms/define.ts'
import type { Form } from '../../functions/engine/form.ts'

const said = (en: string) => ({ zh: en, en })
const about = (version: string) => ({
  id: 'grown',
  version,
  title: said('grown'),
  intro: said('grown'),
  chain: 'c',
})
const ways = (...values: string[]) => ({ options: values.map((value) => ({ value, label: said(value) })) })

/** A form as it was first: begun by somebody, and not finished when the second version came. */
export const first: Form = form(about('1'), {
  pages: [
    page('who', said('who'), { fields: [text('name', said('name'), { max: 20 })] }),
    page('what', said('what'), {
      fields: [
        text('reason', said('reason'), { max: 50 }),
        choice('way', said('way'), ways('sell', 'seal')),
        date('until', said('until')),
        text('old', said('old'), { max: 20 }),
        declaration('truth', said('truth'), { statement: said('all of it is true') }),
        group('items', said('items'), {
          item: said('item'),
          min: 0,
          max: 9,
          fields: [text('serial', said('serial')), text('colour', said('colour'))],
        }),
      ],
      evidence: [photos('photos', said('photos')), documents('permit', said('permit'))],
    }),
  ],
  rules: [],
})

/** The same form later: one thing more, some otherwise, some no longer. */
export const second: Form = form(about('2'), {
  pages: [
    page('who', said('who'), { fields: [text('name', said('name'), { max: 20 })] }),
    page('what', said('what'), {
      fields: [
        longtext('reason', said('reason'), { max: 500 }),
        choice('way', said('way'), ways('seal', 'dismantle')),
        date('until', said('until')),
        text('new', said('new'), { max: 20 }),
        declaration('truth', said('truth'), { statement: said('all of it is true, and whole') }),
        group('items', said('items'), {
          item: said('item'),
          min: 0,
          max: 9,
          fields: [text('serial', said('serial'))],
        }),
      ],
      evidence: [photos('photos', said('photos'))],
    }),
  ],
  rules: [],
})
