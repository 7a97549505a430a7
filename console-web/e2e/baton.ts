import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    baton: string;
    /** Where each mail lies as a file. */
    mail: string;
  }
}

const HOME = new URL('../..', import.meta.url).pathname;
const START_MS = 600_000;

export interface Baton {
  readonly url: string;
  /** Where each mail lies as a file. */
  readonly mail: string;
  readonly stop: () => Promise<void>;
}

/** For the tests of all files: the Baton that BATON_URL names, or one of their own. */
export default async function start(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['BATON_URL'];
  if (given !== undefined && given !== '') {
    project.provide('baton', given);
    project.provide('mail', join(process.env['BATON_DATA'] ?? join(HOME, 'data'), 'mail'));
    return undefined;
  }
  const { url, mail, stop } = await startBaton();
  project.provide('baton', url);
  project.provide('mail', mail);
  return stop;
}

/** Starts a whole Baton in an empty directory. */
export async function startBaton(environment: Readonly<Record<string, string>> = {}): Promise<Baton> {
  const data = mkdtempSync(join(tmpdir(), 'baton-e2e-'));
  const port = await freePort();
  const baton = spawn('./run', ['--port', String(port), '--data', data], {
    cwd: HOME,
    stdio: ['ignore', 'pipe', 'pipe'],
    // nobody waits two minutes to see that something was not seen
    env: { BATON_MAIL_UNSEEN: '5s', ...process.env, ...environment },
  });
  const stop = async () => {
    const ended = new Promise((resolve) => baton.once('exit', resolve));
    if (baton.exitCode === null) {
      baton.kill('SIGTERM');
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await ready(baton);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { url: `http://127.0.0.1:${String(port)}`, mail: join(data, 'mail'), stop };
}

function ready(baton: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`Baton was not ready in time:\n${said}`)), START_MS);
    const hear = (piece: Buffer) => {
      said += piece.toString();
      if (!said.includes('Baton is ready')) return;
      clearTimeout(late);
      resolve();
    };
    baton.stdout?.on('data', hear);
    baton.stderr?.on('data', hear);
    baton.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`Baton ended with ${String(code)}:\n${said}`));
    });
  });
}

/** A port with room for those that follow it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
