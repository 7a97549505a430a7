import type { Page } from 'playwright-core';

/**
 * Listens for the next key or press, and measures from there, in the page's own clock, until everything named is on the screen.
 *
 * @param words what the last of the first selector's elements must hold
 */
export async function untilShown(page: Page, selectors: readonly string[], words = ''): Promise<() => Promise<number>> {
  await page.evaluate(
    ([wanted, text]) => {
      const inSight = (element: Element | undefined) => {
        const box = element?.getBoundingClientRect();
        return box !== undefined && box.height > 0 && box.top < window.innerHeight && box.bottom > 0;
      };
      const shown = () =>
        wanted.every((selector, at) => {
          const last = [...document.querySelectorAll(selector)].at(-1);
          return inSight(last) && (at > 0 || (last?.textContent ?? '').includes(text));
        });
      const measured = new Promise<number>((resolve) => {
        let began = 0;
        const look = () => {
          if (shown()) resolve(performance.now() - began);
          else requestAnimationFrame(look);
        };
        const begin = (event: Event) => {
          // Alt alone is no wish yet
          if (began > 0 || (event instanceof KeyboardEvent && event.key === 'Alt')) return;
          began = performance.now();
          requestAnimationFrame(look);
        };
        for (const kind of ['keydown', 'click']) window.addEventListener(kind, begin, { capture: true });
      });
      Object.assign(window, { measured });
    },
    [selectors, words] as const,
  );
  return () => page.evaluate<number>('window.measured');
}

export interface Frames {
  readonly perSecond: number;
  /** The pause before the slowest of a hundred frames. */
  readonly p99: number;
  readonly scrolled: number;
}

/** Scrolls on and on with every frame, as fast as a wheel does, and counts the frames. */
export async function framesWhileScrolling(
  page: Page,
  selector: string,
  direction: 1 | -1,
  during: number,
): Promise<Frames> {
  return page.evaluate(
    ([wanted, way, most]) =>
      new Promise<Frames>((resolve) => {
        const box = document.querySelector(wanted);
        if (!box) throw new Error(`there is no ${wanted}`);
        const began = performance.now();
        const gaps: number[] = [];
        let before = began;
        let scrolled = 0;
        const step = (now: number) => {
          gaps.push(now - before);
          before = now;
          const from = box.scrollTop;
          box.scrollTop += way * 60;
          scrolled += Math.abs(box.scrollTop - from);
          if (now - began < most) requestAnimationFrame(step);
          else {
            const sorted = gaps.sort((a, b) => a - b);
            resolve({ perSecond: (gaps.length * 1000) / (now - began), p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0, scrolled });
          }
        };
        requestAnimationFrame(step);
      }),
    [selector, direction, during] as const,
  );
}

/** Puts a pane with nothing in it over the page, as high inside as a long list: the most that this browser can do. Returns its selector. */
export async function emptyPane(page: Page): Promise<string> {
  await page.evaluate(() => {
    const pane = document.createElement('div');
    pane.id = 'empty-pane';
    Object.assign(pane.style, { position: 'fixed', inset: '0', overflow: 'auto', background: 'white', zIndex: '999' });
    const inside = document.createElement('div');
    inside.style.height = '620000px';
    pane.append(inside);
    document.body.append(pane);
  });
  return '#empty-pane';
}
