import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { createTransport } from 'nodemailer'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openMailbox } from '../../../../infra/local/mail/mailbox.ts'
import { startMail } from '../../../../infra/local/mail/ses.ts'
import { temporaryFolder } from '../fixtures/temporary.ts'

const now = Date.parse('2026-02-24T09:00:00+08:00')

const start = async () => {
  const file = join(temporaryFolder(), 'mail.jsonl')
  const mailbox = openMailbox(file)
  const service = await startMail(mailbox, () => now)
  onTestFinished(service.stop)
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' }
  const ses = new SESv2Client({
    endpoint: service.endpoint,
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
  })
  return { file, mailbox, ses, service }
}

const simple = (to: string[], subject: string) =>
  new SendEmailCommand({
    FromEmailAddress: '退出平台 <tuichu@example.org>',
    Destination: { ToAddresses: to },
    Content: {
      Simple: { Subject: { Data: subject }, Body: { Text: { Data: '正文' }, Html: { Data: '<p>正文' } } },
    },
  })

describe('the embedded SES', () => {
  test('takes raw MIME from nodemailer apart', async () => {
    const { mailbox, ses } = await start()
    const transport = createTransport({ SES: { sesClient: ses, SendEmailCommand } })
    await transport.sendMail({
      from: '退出平台 <tuichu@example.org>',
      to: '张三 <zhang@example.org>',
      subject: '〔2026〕1号通知已送达',
      text: '请打开 http://localhost:3000/a#TOKEN_0123456789012345678901234567890123456789',
      html: '<p>请打开<a href="http://localhost:3000/a#T">链接</a></p>',
    })
    expect(mailbox.list()).toEqual([
      {
        to: 'zhang@example.org',
        subject: '〔2026〕1号通知已送达',
        text: expect.stringContaining(
          'http://localhost:3000/a#TOKEN_0123456789012345678901234567890123456789',
        ),
        html: expect.stringContaining('<a href="http://localhost:3000/a#T">链接</a>'),
        sentAt: '2026-02-24T09:00:00.000+08:00',
        headers: { 'message-id': expect.stringMatching(/^<.+@example\.org>$/) },
      },
    ])
  })

  test('refuses all, or breaks off after it took one, when told to', async () => {
    const { mailbox, ses, service } = await start()
    service.behave('refuses')
    await expect(ses.send(simple(['a@example.org'], 'refused'))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 503 },
    })
    service.behave('breaks')
    await expect(ses.send(simple(['a@example.org'], 'taken'))).rejects.not.toHaveProperty(
      '$metadata.httpStatusCode',
    )
    service.behave('takes')
    await ses.send(simple(['a@example.org'], 'last'))
    expect(mailbox.list().map(({ subject }) => subject)).toEqual(['last', 'taken'])
  })

  test('delivers to the envelope, as bare addresses', async () => {
    const { mailbox, ses } = await start()
    await ses.send(simple(['"李四, 主任" <li@example.org>', 'wang@example.org'], '通知'))
    expect(mailbox.list()).toMatchObject([
      { to: 'li@example.org, wang@example.org', text: '正文', html: '<p>正文' },
    ])
  })

  test('keeps every mail of many at once, newest first', async () => {
    const { mailbox, ses } = await start()
    const subjects = Array.from({ length: 20 }, (_, at) => `第${at}封`)
    await Promise.all(subjects.map((subject) => ses.send(simple(['a@example.org'], subject))))
    await ses.send(simple(['a@example.org'], '最后'))
    const listed = mailbox.list().map(({ subject }) => subject)
    expect(listed[0]).toBe('最后')
    expect(listed.toSorted()).toEqual([...subjects, '最后'].toSorted())
  })

  test('has a mail on disk by the time its sender is told', async () => {
    const { file, ses } = await start()
    await ses.send(simple(['a@example.org'], '在盘上'))
    expect(openMailbox(file).list()).toMatchObject([{ subject: '在盘上' }])
  })

  test('refuses a mail without a sender, and keeps nothing of it', async () => {
    const { mailbox, ses } = await start()
    const Content = { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } } }
    const sending = ses.send(
      new SendEmailCommand({ Destination: { ToAddresses: ['a@example.org'] }, Content }),
    )
    await expect(sending).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } })
    expect(mailbox.list()).toEqual([])
  })
})

describe('the mailbox', () => {
  const mail = {
    to: 'a@example.org',
    subject: '一',
    text: '',
    html: '',
    sentAt: '2026-02-24T09:00:00.000+08:00',
  }

  test('loses a mail that was half written, and takes the next', () => {
    const file = join(temporaryFolder(), 'mail.jsonl')
    openMailbox(file).add(mail)
    appendFileSync(file, '{"to":"b@exam')
    openMailbox(file).add({ ...mail, subject: '二' })
    expect(
      openMailbox(file)
        .list()
        .map(({ subject }) => subject),
    ).toEqual(['二', '一'])
  })
})
