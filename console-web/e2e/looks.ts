import { mkdirSync } from 'node:fs';
import type { PageScreenshotOptions } from 'playwright-core';
import { expect } from 'vitest';
import type { Watched, Wish } from './watched';

/** Pictures are written to docs/screens when BATON_SCREENS=1, so that a test run leaves the checkout as it was. */
const SCREENS = process.env['BATON_SCREENS'] === '1' ? new URL('../../docs/screens/', import.meta.url).pathname : null;

/** Every way is gone on both widths. */
export const WIDTHS: readonly Wish[] = [{}, { phone: true }];
const SCHEMES = ['light', 'dark'] as const;

/** In both themes, changed on the spot: no findings of axe, no sideways scrolling; and its picture, if it has a wish. */
export async function judge(face: Watched, name: string, wish: Wish | null, clip?: PageScreenshotOptions['clip']): Promise<void> {
  for (const scheme of SCHEMES) {
    await wear(face, scheme);
    expect(await face.findings(), `${name}, ${scheme}`).toEqual([]);
    expect(await face.sideways(), `${name}, ${scheme}`).toBe(0);
    if (SCREENS === null || wish === null) continue;
    mkdirSync(SCREENS, { recursive: true });
    await face.page.screenshot({ path: `${SCREENS}${name}.${wish.phone ? 'phone' : 'desktop'}.${scheme}.png`, ...(clip && { clip }) });
  }
}

/** Changes the theme of the system, and waits until every frame has followed and no colour is on its way any more. */
async function wear(face: Watched, scheme: 'light' | 'dark'): Promise<void> {
  await face.page.emulateMedia({ colorScheme: scheme });
  for (const frame of face.page.frames()) {
    await frame.evaluate(async (wanted) => {
      const { dataset } = document.documentElement;
      const worn = () => [dataset['mantineColorScheme'], dataset['theme']].every((one) => one === undefined || one === wanted);
      while (!worn()) await new Promise(requestAnimationFrame);
      const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(passing.map((one) => one.finished));
    }, scheme);
  }
}
