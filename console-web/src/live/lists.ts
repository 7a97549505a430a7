import type { QueryClient } from '@tanstack/react-query';
import { readChangedRows } from '../frame/changedRows';

/** After an act of mine: every list that it may have moved somebody in or out of is read again, without waiting for the hint. */
export function readListsAgain(queries: QueryClient, { cancelRefetch = true } = {}): void {
  for (const key of ['offers', 'waiting', 'engagements', 'counts', 'me']) void queries.invalidateQueries({ queryKey: [key] }, { cancelRefetch });
  void readChangedRows(queries, new Set());
}

/** Longest time for which lists wait for what was asked for; and how long they leave to it when it has come. */
const AT_MOST_MS = 2000;
const TO_DRAW_MS = 400;
let quietUntil = 0;

/**
 * While somebody waits for a conversation to come up, the lists are not read again: in its few lines to the server, and on a
 * slow machine, they would stand before it. Returns what is to be told that it has come, or will not.
 */
export function conversationFirst(): (came: boolean) => void {
  quietUntil = Date.now() + AT_MOST_MS;
  return (came) => {
    quietUntil = came ? Date.now() + TO_DRAW_MS : 0;
  };
}

/** For so many milliseconds lists are to wait. */
export function quietFor(): number {
  return Math.max(0, quietUntil - Date.now());
}
