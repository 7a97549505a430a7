import type { Catalogue } from '../../i18n/texts';
import type { en } from './en';

export const de: Catalogue<keyof typeof en> = {
  'passkey.title': 'Gemeinsames Kennwort',
  'passkey.hoursLeft': '{count, plural, one {noch # Stunde} other {noch # Stunden}}',
  'passkey.minutesLeft': '{count, plural, one {noch # Minute} other {noch # Minuten}}',
  'passkey.ask': 'Fragen Sie {name} nach diesen Worten. Nennen Sie sie nicht zuerst.',
  'passkey.inChat': 'Diese Worte standen um {time} im Chat; dort sind sie verdeckt.',
  'passkey.hidden': 'Der Kunde hat eines. Sie lesen es, sobald Sie hier antworten.',
  'passkey.ofOther': 'Nur wer hier antwortet, kann es lesen.',
  'passkey.matches': 'Stimmt',
  'passkey.matchesNot': 'Stimmt nicht',
  'passkey.saidMatches': 'Notiert: Es stimmt.',
  'passkey.saidNot': 'Notiert: Es stimmt nicht.',
  'passkey.matched': 'Stimmte, {name}, {time}',
  'passkey.failed': 'Stimmte nicht, {name}, {time}',
  'passkey.warning': 'Es stimmte zweimal nicht. Sagen Sie nichts über Bestellungen oder Konto, bevor Sie wissen, wer das ist.',
  'passkey.badge.matched': 'Kennwort stimmte',
  'passkey.badge.failed': 'Kennwort stimmte nicht',
};
