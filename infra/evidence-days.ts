import settingsFile from '../cdk.json' with { type: 'json' }

/** The days for which Object Lock keeps evidence, as cdk.json has them. */
export const evidenceDays: number = settingsFile.context.evidenceRetentionDays
