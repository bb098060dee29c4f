import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Retention } from './settings.ts'

export interface BucketsProps {
  /** The site's origin: the one page that may send uploads. */
  readonly origin: string
  readonly retention: Retention
}

/** Where uploads wait, where evidence is kept, where archives are fetched, the public log, and who touched them. */
export class Buckets extends Construct {
  readonly quarantine: IBucket
  readonly evidence: IBucket
  readonly exports: IBucket
  readonly log: IBucket
  private readonly key: Key
  private readonly accessLogs: IBucket

  constructor(scope: Construct, id: string, props: BucketsProps) {
    super(scope, id)
    this.key = this.createKey()
    this.accessLogs = this.createAccessLogs()
    this.quarantine = this.createQuarantine(props.origin)
    this.evidence = this.createEvidence(props.retention)
    this.exports = this.createExports()
    this.log = this.createLog()
  }

  private createKey(): Key {
    return new Key(this, 'Key', {
      description: 'Uploads, evidence and archives',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** No Object Lock: what stands here is unchecked, and leaves as soon as intake has copied it. */
  private createQuarantine(origin: string): IBucket {
    // No access log: it would keep, for a year, from which address an informant's photograph came.
    const { serverAccessLogsBucket: _, serverAccessLogsPrefix: __, ...common } = this.common('quarantine')
    const bucket = this.bucket('Quarantine', {
      ...common,
      versioned: true,
      cors: [
        {
          allowedOrigins: [origin],
          // A form, and a large file in parts: begun by us, then sent, listed, completed or given up by the page.
          allowedMethods: [HttpMethods.POST, HttpMethods.PUT, HttpMethods.GET, HttpMethods.DELETE],
          allowedHeaders: ['*'],
          exposedHeaders: ['ETag', 'Location'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        // A week: as long as an operator may need to send failed checks again from the dead-letter queue.
        { id: 'unchecked', ...expiry(7) },
        { id: 'delete-markers', expiredObjectDeleteMarker: true },
      ],
    })
    sendEvents(bucket)
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Its access log would say from where an informant sent a photograph; what is kept is logged by intake.',
    })
    return bucket
  }

  private createEvidence(retention: Retention): IBucket {
    const bucket = this.bucket('Evidence', {
      ...this.common('evidence'),
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: lockFor(retention),
      lifecycleRules: [{ id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    })
    sendEvents(bucket)
    return bucket
  }

  /** Not versioned: an archive is rebuilt to the same bytes from the case and its evidence. */
  private createExports(): IBucket {
    return this.bucket('Exports', {
      ...this.common('exports'),
      lifecycleRules: [{ id: 'archives', ...expiry(30) }],
    })
  }

  /** Nothing of it is ever written over or removed by a function; were it, the version before would still be there. */
  private createLog(): IBucket {
    return this.bucket('Log', { ...this.common('log'), versioned: true })
  }

  private createAccessLogs(): IBucket {
    const bucket = this.bucket('AccessLogs', {
      ...closed,
      // S3 cannot deliver access logs into a bucket whose default key is a customer's.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ id: 'a-year', expiration: Duration.days(400) }],
    })
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket receives the access logs; logging itself would never end.',
    })
    return bucket
  }

  /** The cast because the library's classes do not fit its interfaces under exactOptionalPropertyTypes. */
  private bucket(id: string, props: BucketProps): IBucket {
    return new Bucket(this, id, props) as IBucket
  }

  private common(prefix: string): BucketProps {
    return {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: `${prefix}/`,
    }
  }
}

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps

function lockFor({ mode, days }: Retention): ObjectLockRetention {
  const period = Duration.days(days)
  return mode === 'COMPLIANCE'
    ? ObjectLockRetention.compliance(period)
    : ObjectLockRetention.governance(period)
}

function expiry(days: number) {
  return {
    expiration: Duration.days(days),
    noncurrentVersionExpiration: Duration.days(1),
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  }
}

/**
 * Turns EventBridge events on by the template's own property.
 *
 * The L2 option `eventBridgeEnabled` does it with a helper function whose role may write the
 * notifications of every bucket in the account.
 */
function sendEvents(bucket: IBucket): void {
  const resource = bucket.node.defaultChild
  if (!(resource instanceof CfnBucket)) throw new Error('a bucket without its resource')
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
}
