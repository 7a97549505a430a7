/** The Shared Passkey, at the desk. */
export const en = {
  'passkey.title': 'Shared Passkey',
  'passkey.hoursLeft': '{count, plural, one {# hour left} other {# hours left}}',
  'passkey.minutesLeft': '{count, plural, one {# minute left} other {# minutes left}}',
  'passkey.ask': 'Ask {name} for these words. Do not say them first.',
  'passkey.inChat': 'The customer wrote these words in the chat at {time}; they are hidden there.',
  'passkey.hidden': 'The customer has one. You read it once you answer here.',
  'passkey.ofOther': 'Only who answers here can read it.',
  'passkey.matches': 'Matches',
  'passkey.matchesNot': 'Does not match',
  'passkey.saidMatches': 'Noted: it matches.',
  'passkey.saidNot': 'Noted: it does not match.',
  'passkey.matched': 'Matched, {name}, {time}',
  'passkey.failed': 'Did not match, {name}, {time}',
  'passkey.warning': 'It did not match twice. Say nothing about orders or the account before you know who this is.',
  'passkey.badge.matched': 'passkey matched',
  'passkey.badge.failed': 'passkey did not match',
} as const;
