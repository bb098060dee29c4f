import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../../functions/engine/answers.ts'
import type { Answers, FieldError } from '../../../functions/engine/form.ts'
import type { Text } from '../../../functions/engine/text.ts'
import { amountWords } from '../../../functions/web/views/case/equipment.tsx'
import { Slots } from '../../../functions/web/views/form/evidence.tsx'
import { evidencePage } from '../../../functions/web/views/form/evidence-page.tsx'
import { formPage } from '../../../functions/web/views/form/page.tsx'
import { hasTyping } from '../../../functions/web/views/form/scope.ts'
import { type Node, parseHtml } from './html.ts'
import { chinese, contextOf } from './samples/data.ts'
import { everyAnswer, everyForm, everyKind } from './samples/every-kind.ts'

type Element = Exclude<Node, string>

const elements = (nodes: readonly Node[]): readonly Element[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]))

const given = (node: Element, name: string): string | undefined =>
  node.attributes.find((one) => one.startsWith(`${name}="`))?.slice(name.length + 2, -1)

const rendered = (answers: Answers, more: { errors?: readonly FieldError[]; adding?: string } = {}) => {
  const { children } = formPage({
    form: everyForm,
    page: everyKind,
    answers,
    context: contextOf(chinese),
    errors: more.errors ?? [],
    adding: more.adding,
    action: '/post',
    requestKey: 'key',
    version: 1,
    back: '/back',
  })
  return elements(parseHtml(renderToString(<main>{children}</main>)))
}

const textIn = (node: Element): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

/** What a browser would send when the page is submitted untouched. */
const sent = (all: readonly Element[]): { readonly [name: string]: string | readonly string[] } => {
  const pairs = all.flatMap((node): [string, string][] => {
    const name = given(node, 'name') ?? ''
    const type = given(node, 'type')
    if (node.tag === 'textarea') return [[name, textIn(node)]]
    if (node.tag === 'select') {
      const options = elements(node.children)
      const chosen = options.find((option) => given(option, 'selected') !== undefined) ?? options[0]
      return chosen ? [[name, given(chosen, 'value') ?? '']] : []
    }
    if (
      node.tag !== 'input' ||
      ((type === 'radio' || type === 'checkbox') && given(node, 'checked') === undefined)
    )
      return []
    return [[name, given(node, 'value') ?? '']]
  })
  return Object.fromEntries(
    pairs.map(([name]) => {
      const values = pairs.filter(([other]) => other === name).map(([, value]) => value)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

const named = (all: readonly Element[], name: string): Element | undefined =>
  all.find((node) => given(node, 'name') === name)

describe('a form page', () => {
  test('shows answers so that sending it untouched gives the same answers back', () => {
    const reason = '第一行\n第二行'
    const answers: Answers = {
      ...everyAnswer,
      reason,
      sector: 's3',
      email: 'a@b.example',
      until: '2026-05-10',
      whyNot: '设备抵押',
    }
    expect(readAnswers(everyKind, sent(rendered(answers)))).toEqual({
      ...answers,
      reason: reason.replace('\n', ' '),
      tickets: [{ gross: '28.400', tare: '12.100' }, { gross: '27' }],
    })
  })

  test('keeps what was typed wrong: half a date, letters for a number', () => {
    const answers: Answers = {
      until: '2026-13-',
      money: '三百',
      code: '9137',
      limit: { amount: 'x', unit: 'kWh/t' },
    }
    const again = readAnswers(everyKind, sent(rendered(answers)))
    expect(again).toMatchObject(answers)
  })

  test('asks a conditional field only where its condition holds', () => {
    expect(named(rendered({ way: 'scrap' }), 'whyNot')).toBeUndefined()
    expect(named(rendered({ way: 'sealed' }), 'whyNot')).toBeDefined()
  })

  test('leads each fault to an input that carries its path as its id', () => {
    const errors = ['name', 'until', 'way', 'measures', 'limit', 'truth', 'tickets.0.tare', 'reason'].map(
      (field) => ({
        field,
        message: { zh: `请填写${field}`, en: field },
      }),
    )
    const all = rendered({}, { errors })
    const links = all.filter((node) => node.tag === 'a').map((node) => given(node, 'href') ?? '')
    expect(links.filter((href) => href.startsWith('#'))).toEqual(errors.map(({ field }) => `#${field}`))
    for (const { field } of errors) {
      const input = all.find((node) => given(node, 'id') === field)
      expect(['input', 'textarea', 'select']).toContain(input?.tag)
    }
  })

  test('adds an empty row where one was asked for, and names the buttons that add and remove', () => {
    const buttons = (all: readonly Element[]) =>
      all.filter(({ tag }) => tag === 'button').map((node) => given(node, 'value'))
    const two = rendered(everyAnswer)
    expect(buttons(two)).toEqual([
      'continue',
      'remove:tickets.0',
      'remove:tickets.1',
      'add:tickets',
      'continue',
      'save',
    ])
    expect(named(two, 'tickets.2.gross')).toBeUndefined()
    expect(named(rendered(everyAnswer, { adding: 'tickets' }), 'tickets.2.gross')).toBeDefined()
  })

  test('does not offer to remove the only row that must be there, nor to add beyond the limit', () => {
    const rows = Array.from({ length: 5 }, () => ({ gross: '1' }))
    const values = (all: readonly Element[]) => all.map((node) => given(node, 'value') ?? '')
    expect(values(rendered({})).some((value) => value.startsWith('remove:'))).toBe(false)
    expect(values(rendered({ tickets: rows }))).not.toContain('add:tickets')
  })

  test('sends "continue" when the enter key submits it', () => {
    const [first] = rendered({}).filter((node) => node.tag === 'button')
    expect(first && given(first, 'value')).toBe('continue')
  })
})

describe('evidence', () => {
  const slots = (everyKind.evidence ?? []).map((slot) => ({
    slot,
    uploads: [],
    post: { url: 'https://store.example/bucket', fields: { key: 'uploads/1', 'Content-Type': 'image/jpeg' } },
  }))

  test('goes to the store with its fields first and the file last', () => {
    const view = evidencePage({
      form: everyForm,
      page: everyKind,
      slots,
      errors: [],
      back: '/b',
      next: '/n',
      requestKey: 'k',
    })
    const forms = elements(parseHtml(renderToString(<main>{view.children}</main>))).filter(
      ({ tag }) => tag === 'form',
    )
    expect(forms).toHaveLength(2)
    for (const form of forms) {
      expect(given(form, 'enctype')).toBe('multipart/form-data')
      expect(
        elements(form.children)
          .filter(({ tag }) => tag === 'input')
          .map((input) => given(input, 'name')),
      ).toEqual(['key', 'Content-Type', 'file'])
    }
  })

  test('lists first what is missing, why it is asked and where it goes, until nothing is', () => {
    const words = (missing: Text | undefined, closed = false) =>
      renderToString(
        <Slots
          slots={slots.map(({ slot }) => ({ slot, uploads: [], missing, closed }))}
          errors={[]}
          requestKey="k"
        />,
      ).replaceAll(/<[^>]*>/g, '')
    const missing = { zh: '请上传照片：至少 1 个文件', en: 'Upload photographs: at least 1 file' }
    expect(words(missing)).toContain('还缺的材料请上传照片：至少 1 个文件')
    expect(words(missing, true)).toContain('本页要求的材料已齐')
    expect(words(undefined)).toContain('本页要求的材料已齐')
    const free = slots.map(({ slot }) => ({ slot: { ...slot, min: 0, max: 9 }, uploads: [] }))
    const said = renderToString(<Slots slots={free} errors={[]} requestKey="k" />)
    expect(said).toContain('最多 9 个，已接收 0 个')
    expect(said).not.toMatch(/需要|材料已齐/)
  })

  test('has a page of its own where leaving the page would lose something typed', () => {
    expect(hasTyping(everyKind)).toBe(true)
    expect(
      hasTyping({
        fields: everyKind.fields.filter(({ kind }) => kind === 'declaration' || kind === 'known'),
      }),
    ).toBe(false)
  })
})

test('an amount of equipment has its unit in English on an English page', () => {
  expect(amountWords('6台')).toEqual({ zh: '6台', en: '6 sets' })
  expect(amountWords('1.2 万吨/年').en).toBe('1.2 × 10,000 t a year')
  expect(amountWords('两组').en).toBe('两组')
})
