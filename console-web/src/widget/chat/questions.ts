import type { BodyOf, Shape } from '../../api/client';
import type { ChatState } from './state';

export type PreChat = Shape<'PreChatView'>;
export type Question = Shape<'QuestionView'>;
export type Answered = NonNullable<BodyOf<'/api/v1/conversations', 'post'>['answered']>;
export type Texts = Readonly<Record<string, string>>;
/** Why an answer cannot go along. */
export type Problem = 'missing' | 'long' | 'choice' | 'email' | 'phone' | 'order';

const LONGEST = { TEXT: 200, CHOICE: 40, EMAIL: 320, PHONE: 40, ORDER_NUMBER: 30 } as const;
const FORMS = {
  EMAIL: [/^[^\s@<>()[\],;:\\"]{1,64}@[^\s@<>()[\],;:\\".]+(\.[^\s@<>()[\],;:\\".]+)+$/, 'email'],
  PHONE: [/^\+?[0-9 ()/.-]{3,40}$/, 'phone'],
  ORDER_NUMBER: [/^(?=.*\d)[#\p{L}\p{N}][\p{L}\p{N} ./-]{1,29}$/u, 'order'],
} as const;
const ORDER_IN_TEXT = /(?<![\p{L}\p{N}])#?[A-Za-z]{2,3}[-‐-― ]?\d{4,8}(?![\p{L}\p{N}])/u;
const EMAIL_IN_TEXT = /[^\s@<>()[\],;:\\"]{1,64}@[^\s@<>()[\],;:\\".]+(?:\.[^\s@<>()[\],;:\\".]+)+/;

/** What stands against an answer; null: nothing. The server looks again. */
export function problemOf(question: Question, answer: string): Problem | null {
  const text = answer.trim();
  if (text === '') return question.required ? 'missing' : null;
  if (Array.from(text).length > LONGEST[question.kind]) return 'long';
  if (question.kind === 'CHOICE') return question.choices.some((choice) => choice.key === text) ? null : 'choice';
  if (question.kind === 'TEXT') return null;
  const [form, problem] = FORMS[question.kind];
  return form.test(text) ? null : problem;
}

/** The answer that somebody has written already, in words; empty if there is none. */
export function foundIn(question: Question, said: string): string {
  const form = question.kind === 'ORDER_NUMBER' ? ORDER_IN_TEXT : question.kind === 'EMAIL' ? EMAIL_IN_TEXT : null;
  return form?.exec(said)?.[0] ?? '';
}

/** What goes along: what was typed, else what stands in the words, else what an earlier chat on this device was told. */
export function answersIn(questions: readonly Question[], typed: Texts, said: string, before: Texts): Record<string, string> {
  const all = questions.flatMap((question): [string, string][] => {
    const answer = (typed[question.key] ?? before[question.key] ?? '').trim() || foundIn(question, said);
    return answer !== '' && problemOf(question, answer) === null ? [[question.key, answer]] : [];
  });
  return Object.fromEntries(all);
}

/** Those that must be asked: neither said a moment ago nor told to an earlier chat. */
export function open(questions: readonly Question[], typed: Texts, said: string, before: Texts): readonly Question[] {
  return questions.filter((question) => {
    if (typed[question.key] !== undefined && typed[question.key] !== '') return true;
    return !knownBefore(question, typed, before) && foundIn(question, said) === '';
  });
}

/** True if an earlier chat was told, and the customer has not begun to change it. */
export function knownBefore(question: Question, typed: Texts, before: Texts): boolean {
  const answer = before[question.key] ?? '';
  return typed[question.key] === undefined && answer !== '' && problemOf(question, answer) === null;
}

/** Nobody has said a word yet, and nobody but the assistant is there: what is asked before the chat is asked now. */
export function isBefore({ conversation, messages, outgoing }: Pick<ChatState, 'conversation' | 'messages' | 'outgoing'>): boolean {
  const silent = outgoing.length === 0 && !messages.some((message) => message.author === 'CUSTOMER');
  return silent && (conversation === null || conversation.control === 'AI');
}

/** True if an answer says how to reach the customer: then nobody asks for it once more. */
export function saysWhere({ asked, answers, before }: Pick<ChatState, 'asked' | 'answers' | 'before'>): boolean {
  const given = answersIn(asked?.questions ?? [], answers, '', before);
  return asked?.questions.some(({ kind, key }) => (kind === 'EMAIL' || kind === 'PHONE') && given[key] !== undefined) ?? false;
}
