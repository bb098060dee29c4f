/**
 * Which records of the table's stream each job is called with, as Lambda's filter patterns.
 *
 * The table writes drafts, sessions and links all day; a function is only woken by what it acts on.
 */
export const streamFilters = {
  outbox: { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['commit', 'mail'] } } } },
  archive: {
    eventName: ['INSERT'],
    dynamodb: {
      NewImage: {
        type: {
          S: ['archive-order', 'archive-redacted'].concat(
            ['batch', 'line', 'volume', 'index'].map((part) => `archive-${part}`),
          ),
        },
      },
    },
  },
} as const
