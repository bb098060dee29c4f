import { type Appearance, withChoice } from './appearance.ts'
import { T, useSay } from './lang.tsx'

const names = {
  theme: {
    name: { zh: '配色', en: 'Colours' },
    values: {
      system: { zh: '跟随系统', en: 'As the device' },
      light: { zh: '浅色', en: 'Light' },
      dark: { zh: '深色', en: 'Dark' },
    },
  },
  size: {
    name: { zh: '字号', en: 'Text size' },
    values: {
      standard: { zh: '标准', en: 'Standard' },
      large: { zh: '大字', en: 'Large' },
    },
  },
} as const

type ChoicesProps = { readonly appearance: Appearance; readonly path: string }

/** Links to the same page in other colours and sizes; the script changes them in place, so nothing typed is lost. */
export function DisplayChoices({ appearance, path }: ChoicesProps) {
  const say = useSay()
  return (
    <nav class="app-display" aria-label={say({ zh: '显示设置', en: 'Display' })}>
      {(['size', 'theme'] as const).map((choice) => (
        <div class="app-display__choice">
          <span>
            {say(names[choice].name)}
            <T zh="：" en=": " />
          </span>
          <ul>
            {Object.entries(names[choice].values).map(([value, text]) => (
              <li>
                <a
                  href={withChoice(path, choice, value)}
                  rel="nofollow"
                  data-choice={choice}
                  data-value={value}
                  aria-current={appearance[choice] === value ? 'true' : undefined}
                >
                  {say(text)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
