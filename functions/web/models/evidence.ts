import { siteFacts } from '../../../forms/shared/site.ts'
import type { Case, Filing } from '../../engine/case.ts'
import { doubtsOf, type Facts, siteOf } from '../../engine/claims.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { Evidence, Form } from '../../engine/form.ts'
import type { Site } from '../../engine/geo.ts'
import { noPictureText, type Picture } from '../../engine/picture.ts'
import { isViewable } from '../../evidence/kinds.ts'
import { isPicture } from '../../evidence/pixels.ts'
import { services } from '../services.ts'
import { slotsOf } from '../slots.ts'
import type { EvidenceView, SlotFiles } from '../views/case/gallery.tsx'
import type { FileLink } from '../views/case/thumb.tsx'
import type { Copies } from './copies.ts'

/** Evidence of a filing as it is looked at; addresses are ours, each checked and logged before it leads to the store. */
export const evidenceView = (
  form: Form,
  evidence: readonly Evidence[],
  base: string,
  { site, ...facts }: FilingFacts,
  pictures: ReadonlyMap<string, Picture>,
  copies: Copies = new Map(),
): EvidenceView => {
  const filesOf = (id: string): SlotFiles[] =>
    slotsOf(form)
      .filter((slot) => slot.id === id)
      .map((slot) => ({
        label: slot.label,
        files: evidence
          .filter(({ slot }) => slot === id)
          .map((one) => ({
            ...fileLink(one, base, { ...facts, ...siteFacts(site, slot) }, pictures.get(one.sha256)),
            copies: copies.get(one.id),
          })),
      }))
  const compared = form.pages
    .flatMap((page) => page.compared ?? [])
    .filter((slots) => slots.some((slot) => evidence.some((one) => one.slot === slot)))
  return {
    slots: slotsOf(form)
      .filter(({ id }) => !compared.some((slots) => slots.includes(id)))
      .flatMap(({ id }) => filesOf(id))
      .filter(({ files }) => files.length > 0),
    compared: compared.map((slots) => slots.flatMap(filesOf)),
  }
}

/** What was made of those files that are pictures, by their digests. */
export const picturesOf = (evidence: readonly Evidence[]): Promise<ReadonlyMap<string, Picture>> =>
  services().pictures.of(evidence.filter(({ type }) => isPicture(type)).map(({ sha256 }) => sha256))

/** What the claims of a filing's files are held against; the site for files of some slots alone. */
export type FilingFacts = Omit<Facts, 'site'> & { readonly site: Site | undefined }

export const factsOf = (
  { servedOn }: Case,
  { content }: Filing,
  log: readonly LoggedEvent[],
): FilingFacts => {
  const filed = log.find(({ sequence }) => sequence === content)
  return { servedOn, received: filed && shanghaiDate(Date.parse(filed.at)), site: siteOf(log) }
}

/** One file as it may be looked at below an address of ours. */
export const fileLink = (one: Evidence, base: string, facts: Facts = {}, picture?: Picture): FileLink => {
  const doubts = doubtsOf(one.claimed, facts)
  const { name, kind, size, claimed, caption, replaced, type, id } = one
  return {
    name,
    kind,
    size,
    ...(claimed && { claimed }),
    ...(caption && { caption }),
    ...(replaced && { earlier: replaced.map((old) => ({ name: old.name, href: `${base}/${old.id}` })) }),
    ...(doubts.length > 0 && { doubts }),
    href: `${base}/${id}`,
    ...viewsOf(type, `${base}/${id}`, picture),
  }
}

/** How a file is looked at, small and large, or why there is no small picture. */
export const viewsOf = (
  type: string,
  href: string,
  picture: Picture | undefined,
): Pick<FileLink, 'view' | 'small' | 'noPicture' | 'isPreview'> => {
  const as = viewOf(type)
  const made = picture?.state === 'made' ? picture : undefined
  return {
    ...(made && { small: { ...made.small, href: `${href}?view=small` } }),
    ...(picture?.state === 'none' && { noPicture: noPictureText[picture.why] }),
    ...(as && isViewable(type) && { view: { as, href: `${href}?view=1` } }),
    ...(made?.large && { view: { as: 'picture', href: `${href}?view=large` }, isPreview: true }),
  }
}

const viewOf = (type: string): NonNullable<FileLink['view']>['as'] | undefined => {
  if (type === 'application/pdf') return 'pdf'
  if (type.startsWith('image/')) return 'picture'
  return type.startsWith('video/') ? 'video' : undefined
}
