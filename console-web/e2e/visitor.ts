import AxeBuilder from '@axe-core/playwright';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from './chromium';

export interface Wish {
  readonly scheme?: 'light' | 'dark';
  readonly phone?: boolean;
  readonly locale?: string;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
}

/** A customer in a browser of their own, on the page of the shop. */
export class Visitor {
  /** Requests that went to another host than ours. */
  readonly strayed: string[] = [];
  /** What the browser complained about: errors of scripts and of the content policy. */
  readonly complaints: string[] = [];

  /** What the loader has warned of. */
  readonly warnings: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async arrive(browser: Browser, address: string, wish: Wish = {}): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: wish.phone ? { width: 360, height: 740 } : { width: 1280, height: 800 },
      colorScheme: wish.scheme ?? 'light',
      locale: wish.locale ?? 'en-US',
      timezoneId: 'America/New_York',
    });
    const visitor = new Visitor(context, await context.newPage());
    context.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      const ours = ['127.0.0.1', 'localhost'].includes(hostname) || protocol === 'blob:' || protocol === 'data:';
      if (!ours) visitor.strayed.push(request.url());
    });
    visitor.page.on('pageerror', (error) => visitor.complaints.push(error.message));
    visitor.page.on('console', (message) => {
      if (message.text().startsWith('Baton:')) visitor.warnings.push(message.text());
      if (/Content.Security.Policy/i.test(message.text())) visitor.complaints.push(message.text());
    });
    visitor.page.on('dialog', (dialog) => {
      visitor.complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await visitor.page.goto(address);
    return visitor;
  }

  get chat(): FrameLocator {
    return this.page.frameLocator('iframe[title^="Chat"]');
  }

  get log(): Locator {
    return this.chat.getByRole('log', { name: 'Messages' });
  }

  async openChat(): Promise<void> {
    await this.page.getByRole('button', { name: /Open chat|^Chat$/ }).click();
    await this.log.waitFor();
  }

  async say(text: string): Promise<void> {
    const input = this.chat.locator('.input textarea');
    await input.fill(text);
    await input.press('Enter');
    await this.sees(text);
  }

  /** Waits until the log shows this. */
  async sees(text: string, timeout = 30_000): Promise<void> {
    await this.log.getByText(text, { exact: false }).last().waitFor({ timeout });
  }

  press(name: string | RegExp): Promise<void> {
    return this.chat.getByRole('button', { name }).click();
  }

  /** The own conversation's id, as the widget keeps it. */
  async conversation(): Promise<{ id: string; token: string }> {
    const frame = this.page.frames().find((each) => each.url().includes('/widget/v1/app.html'));
    const kept = await frame?.evaluate(() => localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('baton.')) ?? ''));
    const { conversation } = JSON.parse(kept ?? '{}') as { conversation?: { id: string; token: string } };
    if (!conversation) throw new Error('there is no conversation yet');
    return conversation;
  }

  /** Waits until the conversation has begun; its id. */
  async begun(): Promise<string> {
    await expect.poll(() => this.conversation().catch(() => null), { timeout: 30_000 }).not.toBeNull();
    return (await this.conversation()).id;
  }

  /** What the customer has before the eyes: author and words of each message, in order. */
  words(): Promise<string[]> {
    return this.log.locator('.message .words').allInnerTexts();
  }

  /** Findings of axe in the widget and around it. */
  async findings(): Promise<string[]> {
    const frame = this.page.frames().find((each) => each.url().includes('/widget/v1/app.html'));
    await frame?.evaluate(axe.source);
    const inside = await frame?.evaluate<axe.AxeResults>('axe.run()');
    const around = await new AxeBuilder({ page: this.page }).include('[data-baton]').analyze();
    return [...(inside?.violations ?? []), ...around.violations].map(
      (found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  }

  /** How far the widget's page can be scrolled sideways; 0 is right. */
  sideways(): Promise<number> {
    return this.chat.locator('body').evaluate((body) => {
      const page = body.ownerDocument.documentElement;
      return page.scrollWidth - page.clientWidth;
    });
  }

  /** Nobody waits for an answer any more. */
  async end(): Promise<void> {
    const { id, token } = await this.conversation();
    const answer = await fetch(`${new URL(this.page.url()).origin}/api/v1/conversations/${id}/end`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': crypto.randomUUID() },
    });
    expect(answer.status).toBeLessThan(300);
  }

  async leave(): Promise<void> {
    expect(this.strayed).toEqual([]);
    expect(this.complaints).toEqual([]);
    await this.context.close();
  }
}
