import { paths } from 'tuichu:asset-paths'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Lang, langTag, type Text } from '../../engine/text.ts'
import { type Appearance, appearanceClasses, unchosen } from './appearance.ts'
import { NotificationBanner } from './components/notification-banner.tsx'
import { SkipLink } from './components/skip-link.tsx'
import { Tag } from './components/tag.tsx'
import { InLang, T, useSay } from './lang.tsx'
import { type Ending, SessionEnd } from './session-end.tsx'
import { Footer } from './site-footer.tsx'
import { Header, type NavItem, Navigation, service, type User } from './site-header.tsx'
import { t } from './text.ts'

export type { NavItem }

/** News shown above the page's own content, once. */
export type Notice = { readonly kind: 'success' | 'important'; readonly text: Text }

/** What a page is shown in: the request's and the person's part. */
export type Frame = {
  readonly lang: Lang
  /** Of the response's content security policy. */
  readonly nonce: string
  /** Path with its query, for the language switch; never a fragment. */
  readonly path: string
  readonly appearance?: Appearance | undefined
  readonly user?: User | undefined
  /** When this browser's session ends, where it has one. */
  readonly ending?: Ending | undefined
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
  /** A feed of what the page lists. */
  readonly feed?: string | undefined
  /** A few lines that run under the response's nonce. */
  readonly script?: string | undefined
  /** Address of a script that this page alone has. */
  readonly scriptAt?: string | undefined
}

/** The script says it where a button is pressed without a connection. */
const offline = {
  zh: '现在没有网络连接，没有提交。恢复连接后请再按一次。',
  en: 'There is no connection, so nothing was sent. Press again once it is back.',
}

const faultyTitle = { zh: '有误：', en: 'Error: ' }

/** The whole document; works without its script. */
export const page = ({ lang, nonce, appearance = unchosen, ...rest }: Frame & View): string => {
  const title = `${rest.faulty ? t(faultyTitle, lang) : ''}${t(rest.title, lang)} - ${t(service, lang)}`
  const body = (
    <html lang={langTag[lang]} class={`govuk-template ${appearanceClasses(appearance)}`}>
      <Head title={title} nonce={nonce} feed={rest.feed} />
      <body
        class={rest.wide ? 'govuk-template__body app-wide' : 'govuk-template__body'}
        data-offline={t(offline, lang)}
      >
        <InLang value={lang}>
          <Body {...rest} lang={lang} appearance={appearance} />
        </InLang>
        <Scripts nonce={nonce} inline={rest.script} own={rest.scriptAt} />
      </body>
    </html>
  )
  return `<!DOCTYPE html>${renderToString(body)}`
}

type HeadProps = { readonly title: string; readonly nonce: string; readonly feed: string | undefined }

function Head({ title, nonce, feed }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#0b3b44" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href={paths.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={paths.css} nonce={nonce} />
      {feed && <link rel="alternate" type="application/atom+xml" href={feed} />}
    </head>
  )
}

type ScriptsProps = {
  readonly nonce: string
  readonly inline?: string | undefined
  readonly own?: string | undefined
}

function Scripts({ nonce, inline, own }: ScriptsProps) {
  return (
    <>
      {inline && <script nonce={nonce} {...verbatim(inline)} />}
      <script nonce={nonce} src={paths.js} defer />
      {own && <script nonce={nonce} src={own} defer />}
    </>
  )
}

/** Our own lines, never a person's: nothing in them is escaped. */
const verbatim = (script: string) => ({ dangerouslySetInnerHTML: { __html: script } })

type BodyProps = Omit<Frame, 'nonce'> & View & { readonly appearance: Appearance }

function Body({ lang, path, appearance, user, ending, nav, notice, before, children }: BodyProps) {
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
        {ending && <SessionEnd {...ending} />}
      </div>
      <Footer path={path} appearance={appearance} />
    </>
  )
}

function NoticeBanner({ kind, text }: Notice) {
  const say = useSay()
  return <NotificationBanner type={kind === 'success' ? 'success' : undefined} text={say(text)} />
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
