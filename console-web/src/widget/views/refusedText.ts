import type { useSpeaking } from '../speaking';

/** What the customer reads of a message or a file that was refused. */
export function refusedText(code: string, say: ReturnType<typeof useSpeaking>['say'], size: string): string {
  switch (code) {
    case 'INVALID_INPUT':
    case 'MESSAGE_TOO_LONG':
    case 'CHARACTER_REFUSED':
    case 'FILE_EMPTY':
    case 'FILE_TYPE_REFUSED':
    case 'FILE_NAME_TOO_LONG':
    case 'FILE_GONE':
    case 'FILES_USED_UP':
    case 'TOO_MANY':
    case 'LOST':
      return say(`refused.${code}`);
    case 'FILE_TOO_LARGE':
      return say('refused.FILE_TOO_LARGE', { size });
    default:
      return say('refused.other', { code });
  }
}
