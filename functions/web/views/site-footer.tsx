import type { Appearance } from './appearance.ts'
import { DisplayChoices } from './display-choices.tsx'
import { T, useSay } from './lang.tsx'
import type { NavItem } from './site-header.tsx'

const footerLinks: readonly NavItem[] = [
  { href: '/register', text: { zh: '公开登记簿', en: 'Public register' } },
  { href: '/tip-offs', text: { zh: '社会监督举报', en: 'Tell us what you saw' } },
  { href: '/help/tracks', text: { zh: '办理流程', en: 'How cases run' } },
  { href: '/help/forms', text: { zh: '表单说明', en: 'The forms' } },
  { href: '/log', text: { zh: '公开日志', en: 'Public log' } },
  { href: '/verify', text: { zh: '核验档案包', en: 'Verify an archive' } },
  { href: '/help/use', text: { zh: '使用帮助', en: 'Help' } },
  { href: '/help/privacy', text: { zh: '个人信息与安全', en: 'Privacy and security' } },
  { href: '/help/accessibility', text: { zh: '无障碍说明', en: 'Accessibility' } },
]

type FooterProps = { readonly path: string; readonly appearance: Appearance }

/** Help, how pages look, and the time that all dates are in. */
export function Footer(props: FooterProps) {
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
        <DisplayChoices {...props} />
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
