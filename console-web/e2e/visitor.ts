import AxeBuilder from '@axe-core/playwright';
import axe from 'axe-core';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { Watched, type Wish } from './watched';

/** A customer in a browser of their own, on the page of the shop. */
export class Visitor extends Watched {
  /** What the loader has warned of. */
  readonly warnings: string[] = [];

  static async arrive(browser: Browser, address: string, wish: Wish = {}): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: wish.phone ? { width: 360, height: 740 } : { width: 1280, height: 800 },
      colorScheme: wish.scheme ?? 'light',
      locale: wish.locale ?? 'en-US',
      timezoneId: 'America/New_York',
    });
    const visitor = new Visitor(context, await context.newPage());
    visitor.page.on('console', (message) => {
      if (message.text().startsWith('Baton:')) visitor.warnings.push(message.text());
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

  /** Asks the API as the widget does, with the conversation's own token. */
  async ask(method: string, act: string, body?: unknown): Promise<Response> {
    const { id, token } = await this.conversation();
    return fetch(`${new URL(this.page.url()).origin}/api/v1/conversations/${id}/${act}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': crypto.randomUUID() },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** Nobody waits for an answer any more. */
  async end(): Promise<void> {
    expect((await this.ask('POST', 'end')).status).toBeLessThan(300);
    await this.reaches('CLOSED');
  }

  /** Waits until this is who answers. */
  async reaches(wanted: 'AI' | 'CLOSED'): Promise<void> {
    const { id, token } = await this.conversation();
    const own = `${new URL(this.page.url()).origin}/api/v1/conversations/${id}`;
    const control = async () => ((await (await fetch(own, { headers: { Authorization: `Bearer ${token}` } })).json()) as { control: string }).control;
    await expect.poll(control, { timeout: 30_000 }).toBe(wanted);
  }
}
