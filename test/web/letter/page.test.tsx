import { describe, expect, test } from 'vitest'
import { renderLetter } from '../../../functions/web/letter/page.tsx'
import { elements, textOf } from './read.ts'
import { address, head, hearing, hearingHead, rectification } from './samples.ts'

const signed = renderLetter(rectification, head, { address })
const draft = renderLetter(rectification, { ...head, number: '', on: '' }, { draft: true })

const of = (html: string, name: string) =>
  elements(html).filter(({ tag, classes }) => tag === name || classes.includes(`app-letter__${name}`))
const texts = (html: string, name: string): string[] => of(html, name).map(textOf)
const titleOf = (html: string): string =>
  elements(html)
    .filter(({ tag }) => tag === 'title')
    .map(textOf)
    .join('|')

describe('a letter as a document', () => {
  test('says its language, and in its title who wrote what under which number', () => {
    expect(signed.startsWith('<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"')).toBe(true)
    expect(titleOf(signed)).toBe('高唐县工业和信息化局责令限期整改通知书（高工信〔2026〕3号）')
  })

  test('has its parts in the order of an official document', () => {
    const parts = elements(signed).flatMap(({ classes }) => classes)
    const order = [
      'issuer',
      'number',
      'title',
      'addressee',
      'paragraph',
      'table',
      'signature',
      'seal',
      'copies',
    ]
    const places = order.map((part) => parts.indexOf(`app-letter__${part}`))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('has one heading of the first rank, its title', () => {
    expect(texts(signed, 'h1')).toEqual(['责令限期整改通知书'])
  })

  test('shows the number in hexagonal brackets', () => {
    expect(texts(signed, 'number')).toEqual(['高工信\u30142026\u30153号'])
  })

  test('addresses with a colon and lists copies with a full stop', () => {
    expect(texts(signed, 'addressee')).toEqual(['高唐县岱溪再生铝业有限公司：'])
    expect(texts(signed, 'copies')).toEqual([
      '抄送：高唐县发展和改革局，聊城市生态环境局高唐县分局，高唐县应急管理局，高唐县市场监督管理局。',
    ])
  })

  test('is signed by the issuer on a day without padding, where the seal goes', () => {
    expect(texts(signed, 'signature')).toEqual(['（印章）高唐县工业和信息化局2026年2月24日'])
    expect(signed).toContain('<time datetime="2026-02-24">2026年2月24日</time>')
  })

  test('names every column of its table, and in each cell the column it belongs to', () => {
    const { head: columns = [], rows = [] } = rectification.table ?? {}
    expect(texts(signed, 'th')).toEqual(columns)
    expect(of(signed, 'th').every(({ attributes }) => attributes.scope === 'col')).toBe(true)
    expect(texts(signed, 'td')).toEqual(rows.flat())
    expect(of(signed, 'td').map(({ attributes }) => attributes['data-name'])).toEqual(
      rows.flatMap(() => columns),
    )
  })

  test('carries its case number, and its address where it has one', () => {
    expect(texts(signed, 'marks')).toEqual([`案号：LC-20260224-K7Q2MZ永久地址：${address}`])
    expect(texts(renderLetter(rectification, head), 'marks')).toEqual(['案号：LC-20260224-K7Q2MZ'])
  })

  test('carries the code of its address, and none where it has no address', () => {
    expect(signed).toContain('aria-label="永久地址的二维码"')
    expect(renderLetter(rectification, head)).not.toContain('app-qr"')
  })

  test('leaves out what it has not', () => {
    const { table: _, copies: __, ...bare } = rectification
    const html = renderLetter({ ...bare, addressee: '' }, head)
    expect(['table', 'copies', 'addressee'].flatMap((part) => of(html, part))).toEqual([])
  })

  test('takes 一、 and a few words for a heading, and nothing longer', () => {
    const html = renderLetter(
      { ...hearing, paragraphs: ['一、查明的事实', '二、你公司应当停止生产。', '一台设备、两条线'] },
      hearingHead,
    )
    expect(texts(html, 'h2')).toEqual(['一、查明的事实'])
    expect(texts(html, 'paragraph').slice(0, 2)).toEqual(['二、你公司应当停止生产。', '一台设备、两条线'])
  })

  test('gives a long name of an organ smaller letters', () => {
    const classesFor = (issuer: string) =>
      of(renderLetter(rectification, { ...head, issuer }), 'issuer')[0]?.classes.slice(1)
    expect(classesFor('高唐县工业和信息化局')).toEqual([])
    expect(classesFor('聊城市茌平区工业和信息化局')).toEqual(['app-letter__issuer--long'])
    expect(classesFor('聊城高新技术产业开发区工业和信息化局')).toEqual(['app-letter__issuer--longest'])
  })
})

describe('a draft', () => {
  test('says so in its title, across the sheet and to a screen reader', () => {
    expect(titleOf(draft)).toBe('草稿：高唐县工业和信息化局责令限期整改通知书')
    expect(of(draft, 'watermark').map(({ attributes }) => attributes['data-words'])).toEqual(['草稿'])
    expect(texts(draft, 'spoken')).toEqual(['草稿，未签发'])
  })

  test('has no number, even where one is given, and leaves room for the day', () => {
    expect(texts(draft, 'number')).toEqual(['文号待编'])
    expect(renderLetter(rectification, head, { draft: true })).not.toContain('高工信〔2026〕3号')
    expect(texts(draft, 'signature')[0]).toMatch(/高唐县工业和信息化局\s*年\s月\s日$/)
  })

  test('is what a letter without a number must be', () => {
    expect(() => renderLetter(rectification, { ...head, number: '' })).toThrow('draft')
  })

  test('leaves no mark on a signed letter', () => {
    expect(signed.replace(/<style>.*<\/style>/s, '')).not.toMatch(/草稿|文号待编|watermark/)
  })
})

describe('a letter that is kept as evidence', () => {
  test('has the same bytes whenever it is made, however its parts are ordered', () => {
    const backwards = Object.fromEntries(Object.entries(rectification).reverse()) as typeof rectification
    expect(renderLetter(backwards, { ...head }, { address })).toBe(signed)
  })

  test('refers to nothing outside itself and runs nothing', () => {
    for (const html of [signed, draft, renderLetter(hearing, hearingHead)]) {
      expect(html.replaceAll(address, '')).not.toMatch(
        /https?:|url\(|@import|@font-face|<(link|script|img|iframe|object|base)\b|\s(src|href|on[a-z]+)=/i,
      )
      expect(html).toContain(
        `http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"`,
      )
    }
  })

  test('shows every word as it was written, whatever the word', () => {
    const nasty = `</p><script src="//x.example">1</script>&amp;<b a='"`
    const html = renderLetter(
      {
        title: nasty,
        addressee: nasty,
        paragraphs: [nasty],
        table: { head: [nasty], rows: [[nasty]] },
        closing: [nasty],
        copies: [nasty],
      },
      { number: nasty, on: '2026-02-24', issuer: nasty, caseNumber: nasty },
      { address: nasty },
    )
    expect(html).not.toMatch(/<script|<b /)
    for (const part of ['h1', 'number', 'issuer', 'th', 'td']) expect(texts(html, part)).toEqual([nasty])
    expect(texts(html, 'paragraph')).toEqual([nasty, nasty])
    expect(texts(html, 'marks')).toEqual([`案号：${nasty}永久地址：${nasty}`])
    expect(of(html, 'td')[0]?.attributes['data-name']).toBe(nasty)
  })
})
