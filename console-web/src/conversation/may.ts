import type { Key } from '../i18n/texts/en';
import type { Right } from '../session/session';
import type { Conversation } from './conversations';

/** Null: it may be done. Else why not, as a key of the catalogue. */
export type Off = Key | null;

/** What these tables look at. */
export interface Standing {
  readonly control: Conversation['control'];
  readonly mine: boolean;
  readonly rights: readonly Right[];
}

/*
 * One table for button, tooltip and test; the server enforces the same rules.
 * They follow ConversationRules (mayTakeOver, mayReturnToAi, mayRelease, mayResolve) and ControlController.mustBeInCharge.
 */

export function mayReply({ control, mine }: Standing): Off {
  if (control === 'CLOSED') return 'off.closed';
  if (control === 'AI') return 'off.aiAnswers';
  if (control === 'WAITING_FOR_HUMAN') return 'off.nobodyYet';
  return mine ? null : 'off.otherAnswers';
}

/** Notes may be written by whoever may read. */
export function mayNote({ rights }: Standing): Off {
  return rights.includes('ANSWER') ? null : 'off.noRight';
}

export function mayTakeOver({ control, mine, rights }: Standing): Off {
  if (!rights.includes('TAKE_OVER')) return 'off.noRight';
  if (control === 'CLOSED') return 'off.closed';
  if (control === 'HUMAN') return mine ? 'off.alreadyYours' : 'off.otherAnswers';
  return null;
}

/** Hand back, release, transfer, status: for who is in charge, and for a lead. */
export function mayPassOn({ control, mine, rights }: Standing): Off {
  if (control === 'CLOSED') return 'off.closed';
  if (control !== 'HUMAN') return 'off.noPerson';
  return mine || rights.includes('REASSIGN') ? null : 'off.otherAnswers';
}

/** Notes of the engagement: who is in charge, or a lead; there must have been a ticket. */
export function mayEditNotes(standing: Standing & { readonly hasTicket: boolean }): Off {
  if (!standing.hasTicket) return 'off.noTicket';
  return standing.mine || standing.rights.includes('REASSIGN') ? null : 'off.notesOfOther';
}
