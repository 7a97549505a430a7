/** How long a reply can be taken back, for whoever wants that. */
const BACK_FOR_MS = 5000;

const keyOf = (agentId: string) => `baton.undoSend.${agentId}`;

export function undoesSending(agentId: string): boolean {
  return localStorage.getItem(keyOf(agentId)) === 'yes';
}

export function setUndoesSending(agentId: string, is: boolean): void {
  if (is) localStorage.setItem(keyOf(agentId), 'yes');
  else localStorage.removeItem(keyOf(agentId));
}

export function backForMs(agentId: string): number {
  return undoesSending(agentId) ? BACK_FOR_MS : 0;
}
