import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Wish } from './visitor';

/** Somebody of the team in a browser of their own, in the console. */
export class Desk {
  /** Requests that went to another host than ours. */
  readonly strayed: string[] = [];
  /** What the browser complained about: errors of scripts and of the content policy. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, baton: string, wish: Wish = {}): Promise<Desk> {
    const context = await browser.newContext({
      viewport: wish.phone ? { width: 360, height: 780 } : { width: 1440, height: 900 },
      colorScheme: wish.scheme ?? 'light',
      locale: wish.locale ?? 'en-GB',
    });
    const desk = new Desk(context, await context.newPage());
    context.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      const ours = ['127.0.0.1', 'localhost'].includes(hostname) || protocol === 'blob:' || protocol === 'data:';
      if (!ours) desk.strayed.push(request.url());
    });
    desk.page.on('pageerror', (error) => desk.complaints.push(error.message));
    desk.page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) desk.complaints.push(message.text());
    });
    await desk.page.goto(baton);
    return desk;
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

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  get log(): Locator {
    return this.page.getByRole('log', { name: 'Live chat' });
  }

  get offer(): Locator {
    return this.page.getByRole('region', { name: 'New customer' });
  }

  async sees(text: string | RegExp, timeout = 30_000): Promise<void> {
    await this.page.getByText(text).last().waitFor({ timeout });
  }

  async findings(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }

  sideways(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  async leave(): Promise<void> {
    expect(this.strayed).toEqual([]);
    expect(this.complaints).toEqual([]);
    await this.context.close();
  }
}
