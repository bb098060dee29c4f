import { municipality } from '../../../forms/organs.ts'
import { retentionOf } from '../../../forms/retention.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { EventOf, LoggedEvent } from '../../engine/events.ts'
import { zipOf } from '../../evidence/archive/bag.ts'
import { buildZip } from '../../evidence/archive/build.ts'
import {
  type Agreement,
  type CertificateInput,
  certificateBag,
} from '../../evidence/archive/certificate-bag.ts'
import { digestsOf } from '../../evidence/archive/digests.ts'
import { hexDigest } from '../../evidence/archive/manifest.ts'
import type { Plan } from '../../store/deletions.ts'
import type { Head } from '../../store/head.ts'
import { namesFor } from '../../web/names.ts'
import { withKept } from '../archive/signed.ts'
import { joined } from '../archive/words.ts'
import type { Means } from './means.ts'

/** Makes the certificate of a deletion and keeps it among the evidence, signed as archives are: made again, it is the same. */
export const certify = async (means: Means, head: Head, log: readonly LoggedEvent[], plan: Plan) => {
  const { s3, evidence: bucket, deletions, sign, signing } = means
  const bag = certificateBag({ ...said(head, log, plan), signing })
  const signatures = plan.signatures ?? (await sign(bag, plan.at))
  if (!plan.signatures) await deletions.keep(head.id, { ...plan, signatures })
  const { key, size } = await buildZip(s3, {
    name: bag.name,
    folder: 'certificates',
    plan: zipOf(withKept(bag, signatures)),
    digest: hexDigest('sha256', bag.tagManifest),
    from: bucket,
    exports: bucket,
  })
  const { sha256 } = await digestsOf(s3, bucket, key)
  return { object: key, size, sha256 }
}

const said = ({ id, state }: Head, log: readonly LoggedEvent[], plan: Plan): CertificateInput => {
  const names = namesFor(state)
  const retention = retentionOf(state)
  const proposed = log.findLast(({ event }) => event.type === 'DeletionProposed')
  const event = proposed?.event as EventOf<'DeletionProposed'> | undefined
  if (!proposed || !event) throw new Error(`Case ${id} was not proposed to be deleted`)
  return {
    case: id,
    number: state.number,
    party: state.enterprise.name,
    organization: joined(municipality.name),
    retention: {
      id: event.retention,
      title: joined(retention.title),
      years: retention.years ?? 0,
      basis: joined(retention.basis),
    },
    ended: event.ended,
    until: event.until,
    proposedAt: proposed.at,
    agreed: log.flatMap((one) =>
      agreement(one, proposed.sequence, (organ) => joined(names.organName(organ))),
    ),
    at: plan.at,
    date: shanghaiDate(Date.parse(plan.at)),
    files: plan.files.map(({ name, size, sha256, sm3, became = 'missing' }) => ({
      name,
      size,
      sha256,
      sm3,
      became,
    })),
    events: plan.events.map(({ sequence, at, hash }) => ({ sequence, at, hash })),
  }
}

const agreement = (
  { event, actor, at, sequence }: LoggedEvent,
  after: number,
  organName: (organ: string) => string,
): Agreement[] => {
  if (event.type !== 'DeletionAgreed' || sequence < after || actor.kind !== 'official') return []
  const { name, title, organ, confirmed = '' } = actor
  return [{ name, title, organ: organName(organ), at, remark: event.remark, confirmed }]
}
