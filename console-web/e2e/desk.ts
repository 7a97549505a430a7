import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { Watched, type Wish } from './watched';

/** Somebody of the team in a browser of their own, in the console. */
export class Desk extends Watched {
  static async open(browser: Browser, baton: string, wish: Wish = {}): Promise<Desk> {
    const desk = await Desk.blank(browser, wish);
    await desk.page.goto(baton);
    return desk;
  }

  /** A browser that has not been there yet. */
  static async blank(browser: Browser, wish: Wish = {}): Promise<Desk> {
    const context = await browser.newContext({
      viewport: wish.phone ? { width: 360, height: 780 } : { width: 1440, height: 900 },
      colorScheme: wish.scheme ?? 'light',
      locale: wish.locale ?? 'en-GB',
    });
    return new Desk(context, await context.newPage());
  }

  /** Signs in with the keys alone. */
  async signIn(login: string): Promise<void> {
    await this.page.getByLabel('Login').focus();
    await this.type(login);
    await this.keys('Tab');
    await this.type(`${login}-baton`);
    await this.keys('Enter');
    await this.page.getByRole('navigation', { name: 'Views' }).waitFor();
  }

  async keys(...pressed: string[]): Promise<void> {
    for (const key of pressed) await this.page.keyboard.press(key);
  }

  /** Goes there with one key, pressed again and again, as somebody without a mouse does. */
  async reach(wanted: Locator, key = 'Shift+Tab'): Promise<void> {
    await wanted.waitFor();
    for (let step = 0; step < 30; step += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.keys(key);
    }
    throw new Error(`${key} does not lead to ${wanted.toString()}`);
  }

  /** Turns a switch with its key: what is still on its way into the page cannot be missed by it. */
  async turns(wanted: Locator, on: boolean): Promise<void> {
    await wanted.focus();
    await this.keys('Space');
    await expect.poll(() => wanted.isChecked()).toBe(on);
  }

  /** Waits until what has opened holds the focus: only then its keys are heard. */
  async holdsFocus(layer: Locator): Promise<void> {
    await expect.poll(() => layer.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  get log(): Locator {
    return this.page.getByRole('log', { name: 'Live chat' });
  }

  get offer(): Locator {
    return this.page.getByRole('region', { name: 'New customer' });
  }

  /** The customer who is picked in the queue. */
  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Brief of the customer who is picked' });
  }

  /** The words of the whole log, as an agent sees them who scrolls from its end to its beginning. */
  async words(): Promise<string[]> {
    const found = new Map<string, string>();
    for (;;) {
      const { shown, atTop } = await this.log.evaluate(async (log) => {
        const atTop = log.scrollTop <= 0 && log.querySelector('.log-earlier') === null;
        const shown = [...log.querySelectorAll<HTMLElement>('.message[data-seq]')].map(
          (row) => [row.dataset['seq'] ?? '', row.querySelector<HTMLElement>('.message-text')?.innerText ?? ''] as const,
        );
        log.scrollTop -= log.clientHeight / 2;
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return { shown, atTop };
      });
      shown.forEach(([seq, words]) => found.set(seq, words));
      if (atTop) return [...found].sort(([one], [other]) => Number(one) - Number(other)).map(([, words]) => words);
    }
  }

  /** Said to screen readers, and nowhere else looked for. */
  async hears(how: 'polite' | 'assertive', words: string): Promise<void> {
    await this.page.locator(`[data-announced=${how}]`).getByText(words).first().waitFor({ state: 'attached', timeout: 30_000 });
  }

  async sees(text: string | RegExp, timeout = 30_000): Promise<void> {
    await this.page.getByText(text).last().waitFor({ timeout });
  }

  async findings(): Promise<string[]> {
    // no page of its own to finish on: twice as fast, and the desk has no frames but foreign ones
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode(true).analyze();
    return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }

  sideways(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}
