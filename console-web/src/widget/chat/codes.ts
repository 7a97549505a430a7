import { ask, newKey } from '../../api/client';
import { Refused } from '../../api/refused';
import type { Chat } from './Chat';
import type { Conversation } from './messages';

const PATH = '/api/v1/conversations/{id}/identity-check' as const;

export type CodeCheck = NonNullable<Conversation['identity']['codeCheck']>;

/** Why a code, or the wish for one, was not taken. */
export type CodeProblem = 'SHORT' | 'WRONG' | 'EXPIRED' | 'SPENT' | 'LIMIT' | 'OFF' | 'AWAY';

/** The six digits of what was typed or pasted, with whatever stands between them; null: they are not six. */
export function codeIn(typed: string): string | null {
  const digits = typed.replace(/[\s\p{Pd}.]/gu, '');
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/** @param left how many tries are left, where that was said */
export function problemOf(error: unknown): { problem: CodeProblem; left: number } {
  if (!(error instanceof Refused)) return { problem: 'AWAY', left: 0 };
  const left = error.more.triesLeft ?? 0;
  switch (error.code) {
    case 'CODE_WRONG':
      return { problem: 'WRONG', left };
    case 'CODE_SPENT':
      return { problem: 'SPENT', left };
    case 'CODE_EXPIRED':
      return { problem: 'EXPIRED', left };
    case 'RATE_LIMITED':
      return { problem: 'LIMIT', left };
    case 'MAIL_OFF':
      return { problem: 'OFF', left };
    default:
      return { problem: 'AWAY', left };
  }
}

/** A code is sent to the address that is known; it takes the place of an earlier one. */
export async function askForCode(chat: Chat): Promise<void> {
  chat.know(await ask('post', PATH, { ...ownOf(chat), key: newKey() }));
}

/** @param key the same each time that this very code is sent: it is one try */
export async function tryCode(chat: Chat, key: string, code: string): Promise<void> {
  chat.know(await ask('post', `${PATH}/tries`, { ...ownOf(chat), body: { key, code } }));
}

export async function notNow(chat: Chat): Promise<void> {
  chat.know(await ask('delete', PATH, { ...ownOf(chat), key: newKey() }));
}

function ownOf(chat: Chat): { at: { id: string }; token: string } {
  const own = chat.keep.all.conversation;
  if (!own) throw new Error('there is no conversation');
  return { at: { id: own.id }, token: own.token };
}
