import { saidIn } from './chat/files';
import type { Message } from './chat/messages';

/** Gives the customer the whole conversation as a text file. */
export function transcriptOf(messages: readonly Message[], site: string, locale: string): void {
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const lines = messages.map((m) => `${at.format(new Date(m.sentAt))}  ${m.agentName ?? m.author.toLowerCase()}: ${saidIn(m)}`);
  const file = URL.createObjectURL(new Blob([`${site}\n\n${lines.join('\n')}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = file;
  link.download = 'chat.txt';
  link.click();
  URL.revokeObjectURL(file);
}
