import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Hands a mail to the desk's own mail server, as the server of a customer would. */
export async function post(mailDirectory: string, from: string, to: string, head: string, text: string): Promise<void> {
  const addresses = readFileSync(join(mailDirectory, '..', 'addresses.properties'), 'utf8');
  const server = connect(Number(/^port\.smtp=(\d+)/m.exec(addresses)?.[1]), '127.0.0.1');
  const body = `From: ${from}\r\nTo: ${to}\r\n${head}\r\n\r\n${text.replace(/\n/g, '\r\n')}`;
  const lines = ['HELO customer.example', `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA', `${body}\r\n.`, 'QUIT'];
  server.setEncoding('utf8');
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.on('data', (answer: string) => {
      if (/^[45]/.test(answer)) reject(new Error(answer));
      const next = lines.shift();
      if (next !== undefined) server.write(`${next}\r\n`);
    });
    server.on('close', () => resolve());
  });
}
