/** Which rule set is in force, without all that it rests on. */
export const ruleVersion = { id: 'liaocheng-2025', version: '2025-draft-1' }
