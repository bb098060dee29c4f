import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCity } from '../../infra/local/demo/city.ts'
import { mailboxOf, seed, signUntil } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { barriersOn } from './barriers.ts'
import { mailTo, openTask, type Play, phone, play, signIn, windowOf } from './support.ts'

const decider = mailboxOf('cityApprover')

let playing: Play
beforeAll(async () => {
  playing = await play({ seed })
  const { stack } = playing
  const asked = await fileExtension(stack, 'passkey1')
  await inCity(stack, (city) => signUntil(city, asked, stack.now(), 'municipal-miit'))
})
afterAll(async () => {
  await playing.stop()
})

interface Device {
  /** Whether whoever holds it is recognised from now on. */
  recognise(is: boolean): Promise<void>
  credentials(): Promise<number>
}

/** A phone's own authenticator, as Chromium plays one. */
const deviceAt = async (window: BrowserContext, page: Page): Promise<Device> => {
  const devtools: CDPSession = await window.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    recognise: async (isUserVerified) => {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
    credentials: async () =>
      (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  }
}

const look = async (page: Page, name: string) => {
  expect({ name, faults: await barriersOn(page) }).toEqual({ name, faults: [] })
}

const press = async (page: Page) => {
  await page.locator('main form button').last().click()
  await page.waitForLoadState()
}

/** Adds a passkey from the list of devices: a name, the digits of a mail, the device's own question. */
const addPasskey = async (page: Page, email: string, name: string) => {
  await page.goto(`${playing.stack.url}/work/devices`)
  await page.click('a[href="/work/passkeys/new"]')
  await look(page, 'the name of a passkey')
  await page.fill('input[name=name]', name)
  await press(page)
  await page.locator('input[name=digits]').waitFor()
  await look(page, 'the digits for a passkey')
  const digits = (await mailTo(playing, email, '通行密钥确认码')).text.match(/\b\d{8}\b/)?.[0] ?? ''
  await page.fill('input[name=digits]', digits)
  await press(page)
  await page.locator('[data-passkey=create]').waitFor()
  await look(page, 'making a passkey')
  await press(page)
  await page.waitForURL(/\/work\/devices/)
}

const said = (page: Page, what: string) => page.locator(`[data-said=${what}]`)

const within = async (work: (window: BrowserContext) => Promise<void>, scripts = true) => {
  const window = await windowOf(playing, phone, scripts)
  await work(window)
  await window.close()
}

describe('on a phone', () => {
  test('a passkey is added, and a high-stakes decision from a mailed link is taken with it', () =>
    within(async (window) => {
      const page = await signIn(playing, window, decider)
      const device = await deviceAt(window, page)
      await addPasskey(page, decider, '我的手机')
      expect(await device.credentials()).toBe(1)
      expect(await page.locator('#passkeys').innerText()).toContain('我的手机')
      await look(page, 'devices and passkeys')

      const opened = await openTask(playing, window, decider, '请审批')
      const there = await opened.evaluate(() => location.href)
      await opened.close()
      await page.goto(there)
      await page.locator('input[name=decision][value=approve]').check()
      await page.locator('textarea[name=reason]').fill('同意延期。')
      await press(page)
      await page.locator('[data-passkey=get]').waitFor()
      expect(await page.locator('input[name=digits]').count()).toBe(0)
      await said(page, 'none').waitFor({ state: 'hidden' })
      expect(await said(page, 'failed').isVisible()).toBe(false)
      await look(page, 'a decision that waits for a passkey')

      await device.recognise(false)
      await page.locator('form:has(input[name=decision]) button').click()
      await said(page, 'failed').waitFor()
      await look(page, 'a passkey that gave no answer')
      await device.recognise(true)
      await page.locator('form:has(input[name=decision]) button').click()
      await page.locator('.govuk-panel__title').waitFor()
      expect(await page.locator('.govuk-panel__title').innerText()).toBe('已同意')
    }))

  test('it is made and used in a browser that reads no JSON itself, and removed again', () =>
    within(async (window) => {
      await window.addInitScript(() => {
        for (const [of, name] of [
          [PublicKeyCredential, 'parseCreationOptionsFromJSON'],
          [PublicKeyCredential, 'parseRequestOptionsFromJSON'],
          [PublicKeyCredential.prototype, 'toJSON'],
        ] as const)
          Object.defineProperty(of, name, { value: undefined })
      })
      const email = mailboxOf('cityOfficer')
      const page = await signIn(playing, window, email)
      await deviceAt(window, page)
      await addPasskey(page, email, '旧手机')
      await page.locator('#passkeys a[href$="/remove"]').click()
      await press(page)
      await page.locator('[data-passkey=get]').waitFor()
      await look(page, 'removing a passkey')
      await press(page)
      await page.waitForURL(/done=removed/)
      expect(await page.locator('#passkeys').innerText()).not.toContain('旧手机')
      await mailTo(playing, email, '已移除通行密钥')
    }))

  test('a browser that has none is told where to go on, and sends nothing that counts', () =>
    within(async (window) => {
      await window.addInitScript(() => {
        Object.defineProperty(window, 'PublicKeyCredential', { value: undefined })
      })
      const email = mailboxOf('approver')
      const page = await signIn(playing, window, email)
      await page.goto(`${playing.stack.url}/work/passkeys/new`)
      await press(page)
      const digits = (await mailTo(playing, email, '通行密钥确认码')).text.match(/\b\d{8}\b/)?.[0] ?? ''
      await page.fill('input[name=digits]', digits)
      await press(page)
      await said(page, 'none').waitFor()
      await look(page, 'a browser without passkeys')
      await press(page)
      expect(await page.locator('input[name=digits]').count()).toBe(1)
      await page.goto(`${playing.stack.url}/work/devices`)
      expect(await page.locator('#passkeys').innerText()).toContain('0 个')
    }))
})
