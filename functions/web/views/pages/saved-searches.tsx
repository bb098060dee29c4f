import { Button } from '../components/button.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'

export type SavedLink = { readonly name: string; readonly href: string; readonly forget: Sending }

/** Searches and orders that somebody means to ask again. */
export function SavedSearches({ saved }: { readonly saved: readonly SavedLink[] }) {
  const say = useSay()
  return (
    <>
      <h2 class="govuk-heading-m">
        <T zh="已保存的查询" en="Saved searches" />
      </h2>
      <ul class="app-files">
        {saved.map(({ name, href, forget }) => (
          <li class="app-file govuk-body">
            <a class="govuk-link app-file__name" href={href}>
              {name}
            </a>
            <PostForm sending={forget}>
              <Button
                classes="govuk-button--secondary govuk-!-margin-bottom-0"
                attributes={{ 'aria-label': say({ zh: `删除“${name}”`, en: `Remove “${name}”` }) }}
              >
                <T zh="删除" en="Remove" />
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </>
  )
}
