/** Everything that the console says. Keys are places, texts are sentences. */
export const en = {
  'app.name': 'Baton',
} as const;

export type Key = keyof typeof en;
