import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

function there(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium; on a build machine it is installed if there is none. */
export function findChromium(): string {
  const given = process.env['BATON_CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  const found = [...onPath, ...PLACES].find(there);
  if (found !== undefined) return found;
  if (process.env['CI'] === 'true') return installed();
  throw new Error(
    'The browser tests need Chromium: none was found on PATH or in the usual places. Install one, or name it in BATON_CHROMIUM.',
  );
}

function installed(): string {
  execFileSync('npx', ['playwright-core', 'install', '--with-deps', 'chromium'], { stdio: 'inherit', timeout: 600_000 });
  const script = "import('playwright-core').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
}
