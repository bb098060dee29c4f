import { describe, expect, test } from 'vitest'
import { chains, openings } from '../../forms/all.ts'
import { bases } from '../../forms/bases.ts'
import { calendars } from '../../forms/calendars.ts'
import { catalogue2024 } from '../../forms/catalogue/2024.ts'
import { grounds } from '../../forms/grounds.ts'
import { divisions, municipality, offices, organOf, organs } from '../../forms/organs.ts'
import { registers } from '../../forms/registers.ts'
import { chainOf, formOf, newestChain, newestForm, newestOutlines, outlineOf } from '../../forms/registry.ts'
import { rules } from '../../forms/rules.ts'
import { ruleSet } from '../../forms/ruleset.ts'
import { sectors } from '../../forms/sectors.ts'
import { tracks } from '../../forms/tracks/all.ts'
import { organsOf } from '../../functions/engine/chain.ts'
import type { Field, Form } from '../../functions/engine/form.ts'
import { OrganId } from '../../functions/engine/ids.ts'
import { allForms as forms } from '../support/forms.ts'

const fieldsIn = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...(field.kind === 'group' ? fieldsIn(field.fields) : [])])
const allFields = ({ pages }: Form) => fieldsIn(pages.flatMap(({ fields }) => fields))
const allSlots = ({ pages }: Form) => pages.flatMap(({ evidence = [] }) => evidence)
const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

/** Every object below a value that has a zh or en, with the way to it. */
const textsIn = (value: unknown, path = ''): { path: string; zh: unknown; en: unknown }[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'zh' in value || 'en' in value ? [{ path, zh: undefined, en: undefined, ...value }] : []
  return [...own, ...Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}/${key}`))]
}

const regulation = {
  forms,
  chains,
  tracks,
  organs,
  divisions,
  offices,
  sectors,
  grounds,
  bases,
  catalogue2024,
  calendars,
  registers,
  ruleSet,
}

describe('the regulation as data', () => {
  test('has every text in both languages, Chinese in the Chinese', () => {
    const texts = textsIn(regulation)
    expect(texts.length).toBeGreaterThan(500)
    const speaking = (text: unknown) => typeof text === 'string' && text.trim() === text && text !== ''
    expect(texts.filter(({ zh, en }) => !speaking(zh) || !speaking(en))).toEqual([])
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(String(zh)))).toEqual([])
    expect(texts.filter(({ en }) => /\p{Script=Han}/u.test(String(en).replace('鲁P12345', '')))).toEqual([])
  })

  test('is plain data apart from its functions', () => {
    const strange: string[] = []
    const look = (value: unknown, path: string): void => {
      if (
        value === undefined ||
        value instanceof RegExp ||
        value instanceof Date ||
        typeof value === 'symbol'
      )
        strange.push(path)
      if (typeof value !== 'object' || value === null) return
      if (![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))) strange.push(path)
      for (const [key, part] of Object.entries(value)) look(part, `${path}/${key}`)
    }
    look(regulation, '')
    expect(strange).toEqual([])
  })

  test('is a draft that names its bases', () => {
    expect(ruleSet.status).toBe('draft')
    expect(ruleSet.basis.length).toBeGreaterThan(5)
    expect(rules.ruleSet).toEqual({ id: ruleSet.id, version: ruleSet.version })
  })
})

describe.each(forms)('the form $id', (form) => {
  test('has ids that are unique, safe in a path, and pages with something to do', () => {
    const ids = allFields(form).map(({ id }) => id)
    const slots = allSlots(form).map(({ id }) => id)
    expect([repeated(ids), repeated(slots), repeated(form.pages.map(({ id }) => id))]).toEqual([[], [], []])
    expect([...ids, ...slots].filter((id) => !/^[a-z][A-Za-z0-9-]*$/u.test(id) || id === 'evidence')).toEqual(
      [],
    )
    expect(ids.filter((id) => id.includes('-'))).toEqual([])
    expect(form.pages.filter(({ fields }) => fields.every(({ kind }) => kind === 'known'))).toEqual([])
  })

  test('has a chain of which every organ exists in every county', () => {
    const chain = newestChain(form.chain)
    expect(chain).toBeDefined()
    const missing = divisions.flatMap(({ id }) =>
      (chain?.steps ?? [])
        .flatMap(({ organs }) =>
          ['county', 'municipal'].flatMap((level) =>
            organsOf(organs, {
              county: id,
              municipality: municipality.id,
              lead: 'miit',
              answers: { level },
              by: OrganId.parse(`${id}-market`),
            }),
          ),
        )
        .filter((organ) => !organOf(organ)),
    )
    expect(missing).toEqual([])
  })

  test('refers only to fields, slots and patterns that exist', () => {
    const ids = new Set(allFields(form).map(({ id }) => id))
    for (const field of allFields(form)) {
      if (field.kind === 'credit-code') expect(ids).toContain(field.override)
      if (field.kind === 'text' && field.pattern) {
        expect(field.pattern.example).toMatch(new RegExp(`^(?:${field.pattern.source})$`, 'u'))
      }
      if ('options' in field) expect(repeated(field.options.map(({ value }) => value))).toEqual([])
      if ('units' in field) expect(repeated(field.units.map(({ value }) => value))).toEqual([])
    }
    for (const page of form.pages) {
      const slots = (page.evidence ?? []).map(({ id }) => id)
      for (const { sameCountAs, min, max } of page.evidence ?? []) {
        if (sameCountAs) expect(slots).toContain(sameCountAs)
        expect(min <= max && max > 0).toBe(true)
      }
    }
  })

  test('never publishes a person, a telephone, a mailbox, or a file but a photograph that was sent to be published', () => {
    const open = allFields(form).filter((field) => field.public)
    expect(
      open.filter(({ kind }) => ['phone', 'email', 'credit-code', 'declaration'].includes(kind)),
    ).toEqual([])
    expect(
      open.filter(({ id }) => /contact|representative|signatory|phone|hotline|serial|address/iu.test(id)),
    ).toEqual([])
    const published = allSlots(form).filter((slot) => slot.public)
    expect(published.map(({ accepts, min }) => ({ accepts, min }))).toEqual(
      published.map(() => ({ accepts: ['photo'], min: 0 })),
    )
    for (const { label } of published) expect(label.zh).toContain('公开')
  })

  test('is found by id and version, and no other version is', async () => {
    expect(await formOf(form)).toBe(form)
    const newest = newestOutlines.find(({ id }) => id === form.id)?.version
    expect((await newestForm(form.id)) === form).toBe(form.version === newest)
    expect(await newestForm('__proto__')).toBeUndefined()
    expect(() => formOf({ id: form.id, version: '0' })).toThrow(`No form ${form.id} in version 0`)
  })

  test('is what its outline says it is', () => {
    expect(form).toMatchObject(JSON.parse(JSON.stringify(outlineOf(form))))
  })
})

test('the notice that opens a case is read in the version of its draft too', async () => {
  for (const { id, version } of openings) expect(await formOf({ id, version })).toMatchObject({ id, version })
})

test('photographs, documents and videos are all asked for somewhere', () => {
  const kinds = new Set(forms.flatMap(allSlots).flatMap(({ accepts }) => accepts))
  expect([...kinds].sort()).toEqual(['document', 'photo', 'video'])
})

describe.each(chains)('the chain $id', (chain) => {
  test('has steps that are unique, bar only earlier ones, and leave time to act', () => {
    const ids = chain.steps.map(({ id }) => id)
    expect(repeated(ids)).toEqual([])
    for (const [index, step] of chain.steps.entries()) {
      expect(step.workingDays).toBeGreaterThan(0)
      expect(step.notSameAs ?? []).toEqual(ids.slice(0, index))
    }
    expect(chainOf(chain)).toBe(chain)
    expect(forms.map((form) => form.chain)).toContain(chain.id)
  })
})

describe('the chains of DOMAIN §4', () => {
  const offices = (id: string) =>
    newestChain(id)?.steps.map(({ organs: all }) =>
      all.map(({ level, office }) => `${level} ${office}`).join(' + '),
    )

  test.each([
    [
      'extension-request',
      ['county miit', 'county drc + county ecology + county emergency + county market', 'municipal miit'],
    ],
    [
      'public-commitment',
      ['county miit', 'county power + county water + county ecology + county emergency', 'municipal miit'],
    ],
    [
      'dismantling-certification',
      [
        'county miit',
        'county drc + county ecology + county emergency + county market',
        'county government',
        'municipal miit',
      ],
    ],
  ])('%s goes %s', (id, steps) => {
    expect(offices(id)).toEqual(steps)
  })
})

describe('organs', () => {
  test('have ids that parse, names and words of their own', () => {
    expect(organs).toHaveLength(12 * offices.length)
    expect(organs.filter(({ id }) => !OrganId.safeParse(id).success)).toEqual([])
    expect(repeated(organs.map(({ id }) => id))).toEqual([])
    expect(repeated(organs.map(({ name }) => name.zh))).toEqual([])
    expect(repeated(organs.map(({ name }) => name.en))).toEqual([])
    expect(repeated(organs.map(({ word }) => word))).toEqual([])
  })

  test.each([
    ['371500-miit', '聊城市工业和信息化局', '聊工信'],
    ['371500-drc', '聊城市发展和改革委员会', '聊发改'],
    ['371521-miit', '阳谷县工业和信息化局', '阳工信'],
    ['371526-ecology', '聊城市生态环境局高唐县分局', '高环'],
    ['371581-government', '临清市人民政府', '临政'],
    ['371500-jk-government', '聊城经济技术开发区管理委员会', '聊开政'],
  ])('%s is %s', (id, name, word) => {
    expect(organOf(id)).toMatchObject({ name: { zh: name }, word })
  })
})
