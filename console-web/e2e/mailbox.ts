import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export interface Mail {
  readonly subject: string;
  readonly replyTo: string;
  /** The plain text. */
  readonly text: string;
}

/** What the desk's mail server has taken for one address: each mail is a file. */
export class Mailbox {
  constructor(
    private readonly directory: string,
    private readonly address: string,
  ) {}

  mails(): Mail[] {
    return readdirSync(this.directory)
      .filter((name) => name.endsWith(`-${this.address}.eml`))
      .sort()
      .map((name) => read(readFileSync(join(this.directory, name), 'latin1')));
  }

  /** Waits for the first, for as long as a customer may have to. */
  async first(timeout = 60_000): Promise<Mail> {
    await expect.poll(() => this.mails().length, { timeout, interval: 250 }).toBeGreaterThan(0);
    const [mail] = this.mails();
    if (!mail) throw new Error('the mail is gone');
    return mail;
  }
}

/** @param source as sent: one alternative is plain text */
function read(source: string): Mail {
  const end = source.indexOf('\r\n\r\n');
  const boundary = /boundary="?([^"\r\n]+)"?/.exec(source)?.[1] ?? '';
  const plain = source.split(`--${boundary}`).find((part) => /content-type: text\/plain/i.test(part)) ?? '';
  const body = plain.indexOf('\r\n\r\n');
  return {
    subject: header(source.slice(0, end), 'Subject'),
    replyTo: header(source.slice(0, end), 'Reply-To'),
    text: decode(plain.slice(body + 4), header(plain.slice(0, body), 'Content-Transfer-Encoding')).trim(),
  };
}

function header(head: string, name: string): string {
  return new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(head)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? '';
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const plain = encoding === 'quoted-printable' ? body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : body;
  return Buffer.from(plain, 'latin1').toString('utf8');
}
