/** The page's words for the input; what the customer has typed already is not lost, and nothing stands there twice. */
export function withText(draft: string, text: string): string {
  if (draft.trim() === '' || draft.includes(text)) return draft.includes(text) ? draft : text;
  return `${draft}\n${text}`;
}
