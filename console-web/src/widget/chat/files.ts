import { isPicture, type Attachment } from '../../files/limits';
import { pictures, Uploads } from '../../files/uploads';
import type { Keep } from '../keep';
import type { Message } from './messages';
import type { ChatState, Told } from './state';

/** Larger pictures are fetched when somebody wants to see them. */
const SHOWN_BYTES = 8_000_000;

interface Own {
  readonly id: string;
  readonly token: string;
}

/** The files of the chat: what is chosen stays chosen after a reload, if the server has it by then. */
export function uploadsOf(state: Told<ChatState>, keep: Keep, conversation: () => Promise<Own | null>, refused: (code: string) => void): Uploads {
  const told = new Set<string>();
  const uploads = new Uploads(
    async () => {
      const own = await conversation();
      return own && placeOf(own);
    },
    (files) => {
      state.change({ files });
      for (const { id, state: now, code } of files) {
        if (now !== 'refused') told.delete(id);
        else if (!told.has(id)) {
          told.add(id);
          refused(code ?? 'INTERNAL');
        }
      }
      const kept = unsentOf(state.get())
        .filter((file) => file.state !== 'refused')
        .map((file) => ({ ...aboutOf(file), ready: file.state === 'ready' }));
      // how far one has got is no news for the shelf
      if (JSON.stringify(kept) !== JSON.stringify(keep.all.files)) keep.put({ files: kept });
    },
  );
  return uploads;
}

export function placeOf(own: Own) {
  return { url: `/api/v1/conversations/${own.id}`, headers: { Authorization: `Bearer ${own.token}` } };
}

export function aboutOf({ id, name, mediaType, size }: Attachment): Attachment {
  return { id, name, mediaType, size };
}

/** Those of the message that is being written. */
export function unsentOf({ files, outgoing }: Pick<ChatState, 'files' | 'outgoing'>) {
  const going = new Set(outgoing.flatMap((message) => (message.files ?? []).map((file) => file.id)));
  return files.filter((file) => !going.has(file.id));
}

/** Address of the picture, from this page or the server; null: it cannot be shown now. */
export async function pictureOf(own: Own | null, file: Attachment, wanted: boolean): Promise<string | null> {
  const known = pictures.get(file.id);
  if (known) return known;
  if (!own || !isPicture(file) || (!wanted && file.size > SHOWN_BYTES)) return null;
  const blob = await bytesOf(own, file);
  if (!blob) return null;
  const address = URL.createObjectURL(blob);
  pictures.set(file.id, address);
  return address;
}

/** The customer's token stands in no address, so a link alone cannot fetch it. */
async function bytesOf(own: Own, file: Attachment): Promise<Blob | null> {
  const place = placeOf(own);
  try {
    const answer = await fetch(`${place.url}/attachments/${file.id}`, { headers: place.headers, credentials: 'omit', cache: 'no-store' });
    return answer.ok ? await answer.blob() : null;
  } catch {
    return null;
  }
}

/** Pictures of who was here are not shown to the next one. */
export function forgetPictures(): void {
  for (const address of pictures.values()) URL.revokeObjectURL(address);
  pictures.clear();
}

/** Puts a file where the browser keeps what was saved. False: it could not be fetched. */
export async function save(own: Own, file: Attachment): Promise<boolean> {
  const blob = await bytesOf(own, file);
  if (!blob) return false;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}

/** What a message says where only text can stand. */
export function saidIn({ text, attachments }: Pick<Message, 'text' | 'attachments'>): string {
  const names = attachments.map((file) => file.name).join(', ');
  return text && names ? `${text} (${names})` : text || names;
}
