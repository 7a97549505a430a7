import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, newKey } from '../api/client';
import { Refused } from '../api/refused';
import { useSpeaking } from '../i18n/language';
import { timeOfDay } from '../ui/times';
import { withSummary } from './summaries';

/** AI Assist: a reply for this moment, to be edited; never sent by itself. */
export function useAssist(id: string) {
  return useMutation({
    mutationFn: () => ask('post', '/api/v1/desk/conversations/{id}/assist', { at: { id }, key: newKey() }),
  });
}

/** The summary that was put into the notes last, by conversation. */
const putIn = new Map<string, string>();

/** AI Summary: written into the Engagement Notes, in place of its own earlier text if nobody has edited that. */
export function useSummary(id: string) {
  const queries = useQueryClient();
  const { say, locale } = useSpeaking();
  return useMutation({
    mutationFn: async () => {
      const summary = await ask('post', '/api/v1/desk/conversations/{id}/summary', { at: { id }, key: newKey() });
      if (!summary.text) throw new Refused('ENGINE_AWAY', 503, summary.noneBecause ?? '');
      const head = say('assist.summaryHead', { time: timeOfDay(new Date().toISOString(), locale) });
      const block = `${head}\n${summary.text.trim()}`;
      const notes = await ask('get', '/api/v1/desk/conversations/{id}/notes', { at: { id } });
      const saved = await ask('put', '/api/v1/desk/conversations/{id}/notes', {
        at: { id },
        body: { text: withSummary(notes.text, block, putIn.get(id) ?? null), version: notes.version },
      });
      putIn.set(id, block);
      return saved;
    },
    onSuccess: (notes) => queries.setQueryData(['notes', id], notes),
  });
}
