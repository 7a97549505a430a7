import { refusalIn, Unreachable } from '../api/refused';
import type { Attachment } from './limits';

/** Where files of a conversation go, and with which credentials. */
export interface Place {
  /** Address of the conversation, without the file's id. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends a file's bytes. Only XMLHttpRequest tells how far it has got. Throws as `ask` does; an abort is Unreachable. */
export function upload(to: Place, id: string, file: File, onSent: (bytes: number) => void, signal: AbortSignal): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `${to.url}/attachments/${id}`);
    for (const [name, value] of Object.entries(to.headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Content-Disposition', `attachment; filename*=UTF-8''${encoded(file.name)}`);
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onload = () => {
      const answer = new Response(request.responseText, { status: request.status, headers: retryOf(request) });
      if (answer.ok) resolve(answer.json() as Promise<Attachment>);
      else void refusalIn(answer).then(reject);
    };
    request.onerror = request.onabort = request.ontimeout = () => reject(new Unreachable());
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function retryOf(request: XMLHttpRequest): Record<string, string> {
  const after = request.getResponseHeader('Retry-After');
  return after === null ? {} : { 'Retry-After': after };
}

/** RFC 8187 lets fewer characters stand than encodeURIComponent; halves of pairs cannot be sent at all. */
export function encoded(name: string): string {
  const whole = name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  return encodeURIComponent(whole).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Takes back what no message has named; nobody waits for it. */
export function takeBack(from: Place, id: string): void {
  void fetch(`${from.url}/attachments/${id}`, { method: 'DELETE', headers: from.headers, credentials: 'same-origin' }).catch(() => undefined);
}
