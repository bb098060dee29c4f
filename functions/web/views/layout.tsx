import { paths } from 'tuichu:asset-paths'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Lang, langTag, type Text } from '../../engine/text.ts'
import { NotificationBanner } from './components/notification-banner.tsx'
import { SkipLink } from './components/skip-link.tsx'
import { Tag } from './components/tag.tsx'
import { InLang, T, useSay } from './lang.tsx'
import { t } from './text.ts'

/** News shown above the page's own content, once. */
export type Notice = { readonly kind: 'success' | 'important'; readonly text: Text }

export type NavItem = { readonly href: string; readonly text: Text; readonly current?: boolean | undefined }

/** What a page is shown in: the request's and the person's part. */
export type Frame = {
  readonly lang: Lang
  /** Of the response's content security policy. */
  readonly nonce: string
  /** Path with its query, for the language switch; never a fragment. */
  readonly path: string
  readonly user?: { readonly name: string; readonly detail?: Text | undefined } | undefined
  readonly nav?: readonly NavItem[] | undefined
  readonly notice?: Notice | undefined
}

/** A page's own part, as the functions in `pages/` and `form/` make it. */
export type View = {
  readonly title: Text
  readonly children: ComponentChildren
  /** Above the main content: a way back. */
  readonly before?: ComponentChildren
  /** The title says that something must be corrected. */
  readonly faulty?: boolean | undefined
  readonly wide?: boolean | undefined
  /** A few lines that run under the response's nonce. */
  readonly script?: string | undefined
}

const service: Text = { zh: '聊城市落后产能退出平台', en: 'Liaocheng Outdated Capacity Exit Service' }
const product: Text = { zh: '退出 Tuichu', en: 'Tuichu 退出' }
const otherLang = { zh: 'en', en: 'zh' } as const satisfies Record<Lang, Lang>
const langNames = { zh: '中文', en: 'English' } as const

/** The same page in another language. */
export const inLanguage = (path: string, lang: Lang): string => {
  const [before = '/', query = ''] = path.split('?', 2)
  const search = new URLSearchParams(query)
  search.set('lang', lang)
  return `${before}?${search}`
}

const faultyTitle = { zh: '有误：', en: 'Error: ' }

/** The whole document; works without its script. */
export const page = ({ lang, nonce, ...rest }: Frame & View): string => {
  const title = `${rest.faulty ? t(faultyTitle, lang) : ''}${t(rest.title, lang)} - ${t(service, lang)}`
  const body = (
    <html lang={langTag[lang]} class="govuk-template">
      <Head title={title} nonce={nonce} />
      <body class={rest.wide ? 'govuk-template__body app-wide' : 'govuk-template__body'}>
        <InLang value={lang}>
          <Body {...rest} lang={lang} />
        </InLang>
        <Scripts nonce={nonce} inline={rest.script} />
      </body>
    </html>
  )
  return `<!DOCTYPE html>${renderToString(body)}`
}

function Head({ title, nonce }: { readonly title: string; readonly nonce: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#0b3b44" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href={paths.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={paths.css} nonce={nonce} />
    </head>
  )
}

function Scripts({ nonce, inline }: { readonly nonce: string; readonly inline?: string | undefined }) {
  return (
    <>
      {inline && <script nonce={nonce} {...verbatim(inline)} />}
      <script nonce={nonce} src={paths.js} defer />
    </>
  )
}

/** Our own lines, never a person's: nothing in them is escaped. */
const verbatim = (script: string) => ({ dangerouslySetInnerHTML: { __html: script } })

function Body({ lang, path, user, nav, notice, before, children }: Omit<Frame, 'nonce'> & View) {
  const say = useSay()
  return (
    <>
      <SkipLink href="#content">
        <T zh="跳到正文" en="Skip to main content" />
      </SkipLink>
      <Header lang={lang} path={path} user={user} />
      {nav && nav.length > 0 && <Navigation items={nav} />}
      <Phase />
      <div class="govuk-width-container">
        {before && <nav aria-label={say({ zh: '返回', en: 'Back' })}>{before}</nav>}
        <main class="govuk-main-wrapper" id="content">
          {notice && <NoticeBanner {...notice} />}
          {children}
        </main>
      </div>
      <Footer />
    </>
  )
}

function NoticeBanner({ kind, text }: Notice) {
  const say = useSay()
  return <NotificationBanner type={kind === 'success' ? 'success' : undefined} text={say(text)} />
}

function Header({ lang, path, user }: Pick<Frame, 'lang' | 'path' | 'user'>) {
  const say = useSay()
  const other = otherLang[lang]
  return (
    <header class="app-header">
      <div class="govuk-width-container app-header__bar">
        <a href="/" class="app-brand">
          <Mark />
          <span>
            <span class="app-brand__product">{say(product)}</span>
            <span class="app-brand__name">{say(service)}</span>
          </span>
        </a>
        <ul class="app-tools">
          {user && <SignedIn {...user} />}
          <li>
            <a href={inLanguage(path, other)} lang={langTag[other]} hreflang={langTag[other]} rel="alternate">
              {langNames[other]}
            </a>
          </li>
        </ul>
      </div>
    </header>
  )
}

function Mark() {
  return (
    <svg class="app-brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="30" height="30" rx="6" fill="none" stroke="currentColor" stroke-width="2" />
      <path
        d="M17 8H9v16h8M14 16h11m-4.500-4.500L25 16l-4.500 4.500"
        fill="none"
        stroke="currentColor"
        stroke-width="2.500"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

function SignedIn({ name, detail }: NonNullable<Frame['user']>) {
  const say = useSay()
  return (
    <>
      <li>
        {name}
        {detail && <span class="govuk-visually-hidden"> {say(detail)}</span>}
      </li>
      <li>
        <form method="post" action="/sign-out">
          <button type="submit" class="app-plain-button">
            <T zh="退出登录" en="Sign out" />
          </button>
        </form>
      </li>
    </>
  )
}

function Navigation({ items }: { readonly items: readonly NavItem[] }) {
  const say = useSay()
  return (
    <nav class="app-header app-nav" aria-label={say({ zh: '主导航', en: 'Main' })}>
      <div class="govuk-width-container">
        <ul>
          {items.map(({ href, text, current }) => (
            <li>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {say(text)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

function Phase() {
  const say = useSay()
  return (
    <section class="app-phase" aria-label={say({ zh: '规则状态', en: 'Status of the rules' })}>
      <p class="govuk-width-container">
        <Tag colour="yellow" classes="app-phase__tag">
          <T zh="征求意见稿" en="Draft rules" />
        </Tag>
        <T
          zh="本平台依据的工作方案为征求意见稿，规则可能调整，不得作为法律依据引用。"
          en="The plan behind this service is a draft for comment. Its rules may change and are not to be cited as law."
        />
      </p>
    </section>
  )
}

const footerLinks: readonly NavItem[] = [
  { href: '/register', text: { zh: '公开登记簿', en: 'Public register' } },
  { href: '/help/use', text: { zh: '使用帮助', en: 'Help' } },
  { href: '/help/privacy', text: { zh: '个人信息与安全', en: 'Privacy and security' } },
  { href: '/help/accessibility', text: { zh: '无障碍说明', en: 'Accessibility' } },
]

function Footer() {
  const say = useSay()
  return (
    <footer class="app-footer">
      <div class="govuk-width-container">
        <ul>
          {footerLinks.map(({ href, text }) => (
            <li>
              <a href={href}>{say(text)}</a>
            </li>
          ))}
        </ul>
        <p>
          <T
            zh="日期、期限均按北京时间（Asia/Shanghai）计算，期限届满日为当日 24:00。"
            en="All dates and periods are in Beijing time (Asia/Shanghai); a period ends at 24:00 on its last day."
          />
        </p>
      </div>
    </footer>
  )
}
