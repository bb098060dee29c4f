import { type Lang, langTag, type Text } from '../../engine/text.ts'
import { withChoice } from './appearance.ts'
import { T, useSay } from './lang.tsx'

export type NavItem = { readonly href: string; readonly text: Text; readonly current?: boolean | undefined }

/** Who is signed in. */
export type User = { readonly name: string; readonly detail?: Text | undefined }

/** What the public knows us by. */
export const service: Text = { zh: '聊城市落后产能退出平台', en: 'Liaocheng Outdated Capacity Exit Service' }
const product: Text = { zh: '退出 Tuichu', en: 'Tuichu 退出' }
const otherLang = { zh: 'en', en: 'zh' } as const satisfies Record<Lang, Lang>
const langNames = { zh: '中文', en: 'English' } as const

type HeaderProps = {
  readonly lang: Lang
  readonly path: string
  readonly user?: User | undefined
}

/** Name, large text, language and sign-out. */
export function Header({ lang, path, user }: HeaderProps) {
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
            <TextSize path={path} />
          </li>
          <li>
            <a
              href={withChoice(path, 'lang', other)}
              lang={langTag[other]}
              hreflang={langTag[other]}
              rel="alternate"
            >
              {langNames[other]}
            </a>
          </li>
        </ul>
      </div>
    </header>
  )
}

/** One touch away on every page (适老化); of the two the style sheet shows the one that changes something. */
function TextSize({ path }: { readonly path: string }) {
  return (
    <>
      {(['large', 'standard'] as const).map((size) => (
        <a
          href={withChoice(path, 'size', size)}
          rel="nofollow"
          data-choice="size"
          data-value={size}
          class={`app-to-${size}`}
        >
          {size === 'large' ? <T zh="大字版" en="Large text" /> : <T zh="标准字号" en="Standard text" />}
        </a>
      ))}
    </>
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

function SignedIn({ name, detail }: User) {
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

/** The way around for this person. */
export function Navigation({ items }: { readonly items: readonly NavItem[] }) {
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
