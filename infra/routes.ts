/**
 * Paths of the functions that answer requests, as API Gateway writes them; `$default` takes all others.
 *
 * One function for each boundary of trust. The deployed gateway and the embedded one read this same table.
 */
export const routes = {
  public: [
    '/',
    '/healthz',
    '/assets/{proxy+}',
    '/sign-in',
    '/sign-in/{proxy+}',
    '/sign-out',
    '/register',
    '/register/{proxy+}',
    '/help/{proxy+}',
    '/verify',
    '/verify/{proxy+}',
    '/log',
    '/log/{proxy+}',
    '$default',
  ],
  tips: ['/tip-offs', '/tip-offs/{proxy+}', '/objections/{proxy+}'],
  enterprise: ['/my', '/my/{proxy+}'],
  official: ['/work', '/work/{proxy+}', '/a', '/a/{proxy+}', '/calendar/{proxy+}'],
  auditor: ['/audit', '/audit/{proxy+}'],
  administration: ['/admin', '/admin/{proxy+}'],
} as const

/** The functions that nobody waits for: mail, clocks, checks of uploads, small pictures, archives, mail that came back, the public log, records that are held or deleted. */
export const jobs = ['outbox', 'sweep', 'intake', 'pictures', 'archive', 'bounces', 'log', 'keeping'] as const

export type SiteFunction = keyof typeof routes
export type JobFunction = (typeof jobs)[number]
export type FunctionName = SiteFunction | JobFunction

/** Every function there is. */
export const allFunctions: readonly FunctionName[] = [
  'public',
  'tips',
  'enterprise',
  'official',
  'auditor',
  'administration',
  ...jobs,
]
