import type { Text } from '../../../engine/text.ts'
import { useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

type Section = { readonly heading: Text; readonly paragraphs: readonly Text[] }
type Topic = { readonly title: Text; readonly sections: readonly Section[] }

const use: Topic = {
  title: { zh: '使用帮助', en: 'Help' },
  sections: [
    {
      heading: { zh: '查阅、举报和异议', en: 'Looking things up, telling, objecting' },
      paragraphs: [
        {
          zh: '公开登记簿不需要登录。可以按企业名称的开头（地名可以省略）或者信用代码查找，也可以按县区、行业、年份查找；列表下方可以下载表格和数据、订阅更新，查看某一天登记簿上有什么。',
          en: 'The public register needs no sign-in. Look for an enterprise by the beginning of its name (the place before it may be left out) or its credit code, or by county, sector or year. Below a list it can be fetched as a table or as data, subscribed to, and seen as it stood on a day.',
        },
        {
          zh: '发现情况不实或者恢复生产的，从条目页面或者“社会监督举报”举报，可以匿名，可以附照片；正在公示的，可以从条目页面提出异议。提交后请记下查询码，凭查询码查看结果。',
          en: 'If something is not true, or production has resumed, tell us from the page of the entry or under “Tell us what you saw”, with photographs and without a name if you like. What is on notice can be objected to from its page. Write down the code that you get: it shows what came of it.',
        },
      ],
    },
    {
      heading: { zh: '登录', en: 'Signing in' },
      paragraphs: [
        {
          zh: '填写登记过的邮箱，打开邮件中的链接，按“打开”。链接 15 分钟内有效，只能用一次。链接打不开时，在页面上输入邮件中的代码。',
          en: 'Enter your registered mailbox, follow the link in the mail and press “Open”. It works once, within 15 minutes. If it does not open, type the code in the mail.',
        },
      ],
    },
    {
      heading: { zh: '填写表单', en: 'Filling in a form' },
      paragraphs: [
        {
          zh: '每一页按“保存并继续”都会保存草稿，可以换一台手机或电脑接着填。照片可以直接用手机拍摄上传。',
          en: 'Each “Save and continue” keeps your draft; go on from any phone or computer. Photographs can be taken straight from the phone.',
        },
        {
          zh: '提交前会列出全部内容供检查；有缺漏的地方会写明怎样补。提交后会得到办件编号和确认邮件。',
          en: 'Before you submit, everything is listed for checking, with what is still missing. You then get a reference and a mail.',
        },
      ],
    },
    {
      heading: { zh: '审批', en: 'Deciding' },
      paragraphs: [
        {
          zh: '打开审批邮件中的链接，按“打开”，在一个页面上看完材料后作出决定。只打开链接不会产生任何决定。',
          en: 'Follow the link in the mail, press “Open”, read everything on one page and decide. Opening the link alone decides nothing.',
        },
        {
          zh: '重要决定需要再次确认：输入发到邮箱的 8 位确认码；添加过通行密钥的，用指纹、面容、锁屏密码或安全密钥确认。通行密钥在“待办”的“已记住的设备和通行密钥”页添加，遗失时请联系平台管理员移除。微信等应用内的浏览器通常不能使用通行密钥，请用系统浏览器打开链接。',
          en: 'An important decision is confirmed once more: by 8 digits sent to your mailbox or, once you have added a passkey, by fingerprint, face, screen lock or security key. Add one under “Known devices and passkeys” in your queue; if you lose it, ask the administrator to remove it. Browsers inside chat apps often have no passkeys: open the link in the browser of your phone.',
        },
        {
          zh: '邮件不是您本人的操作引起的，或者怀疑他人得到了邮件时，打开邮件末尾的链接并按按钮：链接或数字立即失效，所有设备退出登录，通行密钥停用，管理员收到通知。待办事项不变，登录后可在“待办”中办理或重新获取链接。',
          en: 'If you did not cause a mail, or somebody else may have it, follow the link at its end and press the button: link or digits stop working, every device is signed out, your passkeys are suspended and the administrators are told. Your tasks stay: sign in to decide them from the queue, or to get a fresh link.',
        },
      ],
    },
    {
      heading: { zh: '期限', en: 'Periods' },
      paragraphs: [
        {
          zh: '整改期限从通知书送达次日起算，按月的期限止于对应日；最后一天是法定休息日的，顺延至下一个工作日。案件页可以展开查看计算过程。',
          en: 'A rectification period runs from the day after service and ends on the corresponding day; where that is a day off, on the next working day. The case page shows the reckoning.',
        },
        {
          zh: '系统只提示期限，不会自动关停任何企业；一切决定由有权机关作出。',
          en: 'The service points out periods and never closes an enterprise by itself: every decision is an authority’s.',
        },
      ],
    },
  ],
}

const privacy: Topic = {
  title: { zh: '个人信息与安全', en: 'Privacy and security' },
  sections: [
    {
      heading: { zh: '我们保存什么', en: 'What we keep' },
      paragraphs: [
        {
          zh: '您填写的内容、上传的材料、作出的决定及其时间，作为案件档案保存。登记的姓名、职务和邮箱用于登录和通知。',
          en: 'What you enter and upload, and decisions with their times, are kept as the record of the case. Name, title and mailbox serve for signing in and for mail.',
        },
        {
          zh: '已记住的设备只保存种类（如“手机 · Chrome”）和使用时间，30 天后失效，随时可以取消。为防止他人猜测链接和验证码，尝试次数按网络地址段和邮箱计数；网络地址和邮箱只以当日密钥的哈希值保存，不保存原文。',
          en: 'Of a known device we keep its kind, such as “Phone · Chrome”, and when it was used, for 30 days or until you forget it. Against guessing, tries are counted by address range and mailbox, both kept only as a hash under a key of the day.',
        },
        {
          zh: '通行密钥只保存公钥、您起的名称和添加、使用时间；指纹、面容和锁屏密码不离开您的设备。',
          en: 'Of a passkey we keep the public key, the name that you gave it and when it was added and used. Fingerprint, face and screen lock never leave your device.',
        },
        {
          zh: '照片中的拍摄时间和位置由设备提供，仅作参考，原始文件不做改动。',
          en: 'Time and place in a photograph are what the device claims; originals are never altered.',
        },
      ],
    },
    {
      heading: { zh: '什么会公开', en: 'What is published' },
      paragraphs: [
        {
          zh: '公开登记簿只列公告规定的栏目，不公开个人电话、证件号码和商业秘密。',
          en: 'The public register holds the columns of the notice alone: no telephone or identity numbers, no trade secrets.',
        },
      ],
    },
    {
      heading: { zh: 'Cookie', en: 'Cookies' },
      paragraphs: [
        {
          zh: '只使用登录、审批所必需的 Cookie，以及记住您所选语言、字号和配色的 Cookie，没有任何跟踪。',
          en: 'We use the cookies needed for signing in and deciding, and those that remember your language, text size and colours. There is no tracking.',
        },
        {
          zh: '填写表单时没有网络，尚未保存的内容暂存在本设备的浏览器中，保存成功、退出登录或者满七天后删除。请不要在他人的设备上填写。',
          en: 'Without a connection, what you typed and could not save is kept in the browser of this device until it is saved, you sign out, or seven days have passed. Do not fill in forms on somebody else’s device.',
        },
      ],
    },
  ],
}

const accessibility: Topic = {
  title: { zh: '无障碍说明', en: 'Accessibility' },
  sections: [
    {
      heading: { zh: '可以怎样使用', en: 'How you can use it' },
      paragraphs: [
        {
          zh: '所有页面都可以只用键盘操作，可以放大到 400%，可以用读屏软件阅读；不启用脚本也能完成全部办理。',
          en: 'Every page works by keyboard alone, at 400 % zoom and with a screen reader; everything can be done without scripts.',
        },
        {
          zh: '页面顶部可以切换大字版，底部可以选择字号和浅色、深色配色，选择后在本设备记住一年；打印时总是浅色。',
          en: 'Large text is one touch away at the top of every page; text size and light or dark colours are chosen at the bottom and remembered on this device for a year. Print is always light.',
        },
        {
          zh: '登录有效 12 小时，从邮件打开的审批页面有效 2 小时。可以填写的页面写明有效到几时，启用脚本的，最后 10 分钟会再次提醒；到期后重新登录即可继续，已保存的草稿不会丢失。',
          en: 'You stay signed in for 12 hours, and an approval opened from a mail stays open for 2. Pages with something to fill in say until when, and with scripts warn again in the last 10 minutes. Afterwards sign in again: saved drafts are kept.',
        },
        {
          zh: '我们以 WCAG 2.2 AA 为准进行检查。',
          en: 'We check against WCAG 2.2 level AA.',
        },
      ],
    },
    {
      heading: { zh: '遇到困难', en: 'If you have difficulties' },
      paragraphs: [
        {
          zh: '请联系所在县区工信部门，可以由工作人员协助办理。',
          en: 'Contact your county industry bureau; its staff can help you.',
        },
      ],
    },
  ],
}

const topics = { use, privacy, accessibility }

export type HelpTopic = keyof typeof topics

export const isHelpTopic = (name: string): name is HelpTopic => Object.hasOwn(topics, name)

/** A page of `/help/<topic>`. */
export const helpPage = (topic: HelpTopic): View => ({
  title: topics[topic].title,
  children: <Help {...topics[topic]} />,
})

function Help({ title, sections }: Topic) {
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(title)}</h1>
      {sections.map(({ heading, paragraphs }) => (
        <section>
          <h2 class="govuk-heading-m">{say(heading)}</h2>
          {paragraphs.map((paragraph) => (
            <p class="govuk-body">{say(paragraph)}</p>
          ))}
        </section>
      ))}
    </div>
  )
}
