import { Annotations, CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import { Buckets } from './buckets.ts'
import { Data } from './data.ts'
import type { FunctionEnvironment } from './function.ts'
import { Gateway } from './gateway.ts'
import { Jobs } from './jobs.ts'
import { MailEvents } from './mail-events.ts'
import type { FunctionName } from './routes.ts'
import { isChina, type Settings } from './settings.ts'
import { Site } from './site.ts'

export interface TuichuStackProps extends StackProps {
  readonly settings: Settings
  /** Folder of each function's bundle. */
  readonly code: Readonly<Record<FunctionName, string>>
}

/** The whole product in one region. */
export class TuichuStack extends Stack {
  constructor(scope: Construct, id: string, props: TuichuStackProps) {
    super(scope, id, props)
    const { settings, code } = props
    const gateway = new Gateway(this, 'Gateway', settings.domain ? { domain: settings.domain } : {})
    const { table, streamArn } = new Data(this, 'Data')
    const buckets = new Buckets(this, 'Buckets', {
      origin: gateway.baseUrl,
      retention: settings.evidenceRetention,
    })
    const { quarantine, evidence, exports, log } = buckets
    const signingKey = this.createSigningKey()
    const identityKey = this.createIdentityKey()
    const logKeys = this.createLogKeys(settings.logKeys)
    const environment: FunctionEnvironment = {
      ...environmentOf(table.tableName, buckets, gateway.baseUrl, settings.mailFrom),
      LOG_KEY: logKeys.map(({ keyArn }) => keyArn).join(' '),
      ...signingEnvironment(signingKey, settings),
      IDENTITY_KEY: identityKey.keyArn,
      ...(!isChina(settings.region) && { MAIL_EVENTS: new MailEvents(this, 'Mail').setName }),
    }
    const shared = {
      code,
      environment,
      table,
      quarantine,
      evidence,
      exports,
      log,
      signingKey,
      logKeys,
      identityKey,
    }
    const site = new Site(this, 'Site', { ...shared, api: gateway.api })
    const jobs = new Jobs(this, 'Jobs', { ...shared, streamArn })
    const alarms = this.watch(gateway, site, jobs, settings)
    this.output({
      SiteUrl: gateway.baseUrl,
      DomainTarget: gateway.domainTarget,
      TableName: table.tableName,
      QuarantineBucket: quarantine.bucketName,
      EvidenceBucket: evidence.bucketName,
      ExportsBucket: exports.bucketName,
      LogBucket: log.bucketName,
      SigningKey: signingKey.keyArn,
      LogKey: logKeys.map(({ keyArn }) => keyArn).join(' '),
      AlarmTopic: alarms.topic.topicArn,
    })
    this.warnOfMail(settings.region)
  }

  private watch(gateway: Gateway, site: Site, jobs: Jobs, { alarmEmail }: Settings): Alarms {
    const { outbox, sweep, intake, pictures, archive, bounces, publicLog, keeping } = jobs
    const { functions } = site
    return new Alarms(this, 'Alarms', {
      stage: gateway.stage,
      refused: gateway.refused,
      logFaults: jobs.logFaults,
      functions: {
        Public: functions.public.lambda,
        Tips: functions.tips.lambda,
        Enterprise: functions.enterprise.lambda,
        Official: functions.official.lambda,
        Auditor: functions.auditor.lambda,
        Administration: functions.administration.lambda,
        Outbox: outbox.lambda,
        Sweep: sweep.lambda,
        Intake: intake.lambda,
        Pictures: pictures.lambda,
        Archive: archive.lambda,
        Bounces: bounces.lambda,
        LogSigner: publicLog.lambda,
        Keeping: keeping.lambda,
      },
      followers: { Outbox: 10, Archive: 60 },
      hourly: ['Sweep', 'LogSigner', 'Keeping'],
      deadLetters: {
        Outbox: outbox.deadLetters,
        Sweep: sweep.deadLetters,
        Intake: intake.deadLetters,
        Pictures: pictures.deadLetters,
        Archive: archive.deadLetters,
        Bounces: bounces.deadLetters,
        LogSigner: publicLog.deadLetters,
        Keeping: keeping.deadLetters,
      },
      ...(alarmEmail && { email: alarmEmail }),
    })
  }

  /** Its certificate is made by `npm run certificate` and kept in the settings; what it signed must stay verifiable. */
  private createSigningKey(): Key {
    return new Key(this, 'ArchiveKey', {
      description: 'Signs archives',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** Nobody's pages open what it seals; CloudTrail has every use of it, with the case in its encryption context. */
  private createIdentityKey(): Key {
    return new Key(this, 'IdentityKey', {
      description: 'Seals who told of something by name',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** Those that sign, the newest first; one that signs no more stays, as nobody knows whether it is needed once again. */
  private createLogKeys(signing: readonly number[]): Key[] {
    const all = Array.from({ length: Math.max(...signing) }, (_, at) => this.createLogKey(at + 1))
    return signing.flatMap((no) => all[no - 1] ?? [])
  }

  /** Ed25519, as checkpoints are signed (C2SP signed-note). */
  private createLogKey(no: number): Key {
    return new Key(this, no === 1 ? 'PublicLogKey' : `PublicLogKey${no}`, {
      description: 'Signs the public log',
      keySpec: KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  private output(values: Readonly<Record<string, string | undefined>>): void {
    for (const [name, value] of Object.entries(values)) if (value) new CfnOutput(this, name, { value })
  }

  private warnOfMail(region: string): void {
    if (!isChina(region)) return
    Annotations.of(this).addWarningV2(
      'tuichu:no-ses',
      `${region} has no SES: mail waits in the table as unsent until it can leave by SMTP.`,
    )
  }
}

/** The key only beside its certificate: without one nobody could say whose signature it is. */
function signingEnvironment(
  { keyArn }: Key,
  { signingCertificates, timestampUrls, timestampCertificates }: Settings,
): Partial<FunctionEnvironment> {
  return {
    ...(signingCertificates && { SIGNING_KEY: keyArn, SIGNING_CERTIFICATES: signingCertificates }),
    ...(timestampUrls && { TIMESTAMP_URLS: timestampUrls }),
    ...(timestampCertificates && { TIMESTAMP_CERTIFICATES: timestampCertificates }),
  }
}

function environmentOf(
  tableName: string,
  { quarantine, evidence, exports, log }: Buckets,
  baseUrl: string,
  mailFrom: string,
): Omit<FunctionEnvironment, 'LOG_KEY' | 'IDENTITY_KEY'> {
  return {
    TABLE_NAME: tableName,
    QUARANTINE_BUCKET: quarantine.bucketName,
    EVIDENCE_BUCKET: evidence.bucketName,
    EXPORTS_BUCKET: exports.bucketName,
    LOG_BUCKET: log.bucketName,
    BASE_URL: baseUrl,
    MAIL_FROM: mailFrom,
  }
}
