type Because = 'ADDRESS' | 'BOUNCED' | 'GAVE_UP' | 'SERVER';

/** A kind that this page does not know is a mail all the same. */
export function kindOf(kind: string): 'ESCALATION_LOGGED' | 'PROMISE_MOVED' | 'UNSEEN_REPLY' | 'IDENTITY_CODE' | 'OTHER' {
  return kind === 'ESCALATION_LOGGED' || kind === 'PROMISE_MOVED' || kind === 'UNSEEN_REPLY' || kind === 'IDENTITY_CODE' ? kind : 'OTHER';
}

/** What has become of it; one that failed and is tried again says so. */
export function endOf(mail: { state: string; attempts: number }): 'DUE' | 'TRYING' | 'SENT' | 'SEEN' | 'SKIPPED' | 'REFUSED' {
  const { state, attempts } = mail;
  if (state === 'SENT' || state === 'SEEN' || state === 'SKIPPED' || state === 'REFUSED') return state;
  return attempts > 0 ? 'TRYING' : 'DUE';
}

/** Why it was refused, from the code that is stored: our own words, or the mail server's number. */
export function becauseOf(code: string | null | undefined): Because {
  if (code === 'ADDRESS_INVALID') return 'ADDRESS';
  return code === 'BOUNCED' || code === 'GAVE_UP' ? code : 'SERVER';
}
