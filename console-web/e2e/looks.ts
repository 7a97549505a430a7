import { mkdirSync } from 'node:fs';
import type { PageScreenshotOptions } from 'playwright-core';
import { expect } from 'vitest';
import type { Watched, Wish } from './watched';

/** Pictures are written to docs/screens when BATON_SCREENS=1, so that a test run leaves the checkout as it was. */
const SCREENS = process.env['BATON_SCREENS'] === '1' ? new URL('../../docs/screens/', import.meta.url).pathname : null;

/** Every state is judged on both widths and in both themes. */
export const WISHES: readonly Wish[] = [{}, { scheme: 'dark' }, { phone: true }, { phone: true, scheme: 'dark' }];

/** No findings of axe, no sideways scrolling; and its picture. */
export async function judge(face: Watched, name: string, wish: Wish, clip?: PageScreenshotOptions['clip']): Promise<void> {
  expect(await face.findings(), name).toEqual([]);
  expect(await face.sideways(), name).toBe(0);
  if (SCREENS === null) return;
  mkdirSync(SCREENS, { recursive: true });
  const look = `${wish.phone ? 'phone' : 'desktop'}.${wish.scheme ?? 'light'}`;
  await face.page.screenshot({ path: `${SCREENS}${name}.${look}.png`, ...(clip && { clip }) });
}
