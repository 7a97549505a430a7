import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Visitor } from './visitor';
import { launch } from './watched';

const baton = inject('baton');
const GUIDE = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');

/** The piece of the guide that a merchant copies, made for this desk. */
function example(language: string, after: string): string {
  const from = GUIDE.indexOf('```' + language, GUIDE.indexOf(after));
  const start = GUIDE.indexOf('\n', from) + 1;
  return GUIDE.slice(start, GUIDE.indexOf('```', start)).replaceAll('https://desk.example.com', baton).replaceAll('pub_4f7c', 'pub_fernhill');
}

describe('embedding', () => {
  let browser: Browser;
  let server: Server;
  let page = '';
  let address = '';

  beforeAll(async () => {
    browser = await launch();
    const policy = example('text', '## Content policy').trim().replaceAll('\n', ' ');
    server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', policy);
      response.end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // another site than the desk's: localhost, and another port
    address = `http://localhost:${String((server.address() as AddressInfo).port)}/`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('works with the tag of the guide on a page of another site with the strict policy of the guide', async () => {
    page = `<!doctype html><html lang="en"><title>My shop</title><body><h1>My shop</h1>${example('html', '## One tag')}</body></html>`;
    const visitor = await Visitor.arrive(browser, address);
    await visitor.openChat();
    await visitor.say('do you ship to Canada?');
    await visitor.chat.locator('.message.ai .words').first().waitFor({ timeout: 60_000 });
    await visitor.leave();
  });

  it('says to the page what happens, without the words', async () => {
    page = `<!doctype html><html lang="en"><title>My shop</title><body>${example('html', '## One tag')}</body></html>`;
    const visitor = await Visitor.arrive(browser, address);
    await visitor.page.waitForFunction('window.Baton && typeof window.Baton.on === "function"');
    await visitor.page.evaluate(
      `window.heard = []; for (const name of ['ready', 'opened', 'message', 'control']) window.Baton.on(name, (data) => window.heard.push([name, data]))`,
    );
    await visitor.openChat();
    await visitor.say('my order number is secret');
    await expect.poll(() => visitor.page.evaluate('JSON.stringify(window.heard)')).toContain('"author":"CUSTOMER"');
    expect(await visitor.page.evaluate('JSON.stringify(window.heard)')).not.toContain('secret');
    const state: unknown = await visitor.page.evaluate('window.Baton.state()');
    expect(state).toMatchObject({ ready: true, open: true, control: 'AI' });
    await visitor.leave();
  });

  it('refuses a site key that nobody knows, and the page goes on', async () => {
    page = `<!doctype html><html lang="en"><title>My shop</title><body><h1>My shop</h1>${example('html', '## One tag').replace('pub_fernhill', 'pub_other')}</body></html>`;
    const visitor = await Visitor.arrive(browser, address);
    await expect.poll(() => visitor.warnings.join(), { timeout: 30_000 }).toContain('SITE_KEY_UNKNOWN');
    expect(await visitor.page.locator('[data-baton]').count()).toBe(0);
    await visitor.page.getByRole('heading', { name: 'My shop' }).waitFor();
    await visitor.leave();
  });

  it('never takes a bad token for a visitor without a name', async () => {
    const visitor = await Visitor.arrive(browser, `${baton}/shop/`);
    await visitor.openChat();
    await visitor.page.evaluate(`window.Baton.q.push(['identify', { token: 'a.b.c' }])`);
    await visitor.say('hello');
    await visitor.chat.getByText('Sign-in was not possible').waitFor();
    await visitor.leave();
  });

  it('says when the chat does not come, and fetches it anew', async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.clock.install();
    await tab.route('**/widget/v1/app.html*', () => undefined, { times: 1 });
    await tab.goto(`${baton}/shop/`, { waitUntil: 'domcontentloaded' });
    await tab.getByRole('button', { name: 'Chat', exact: true }).click();
    await tab.clock.fastForward(8_000);
    await tab.getByText('This takes longer than usual.').waitFor();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.frameLocator('iframe[title^="Chat"]').getByRole('log', { name: 'Messages' }).waitFor();
    await tab.getByText('This takes longer than usual.').waitFor({ state: 'hidden' });
    await context.close();
  });

  it('lasts for one visit where the browser refuses storage', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    const tab = await context.newPage();
    await tab.goto(`${baton}/shop/`);
    await tab.getByRole('button', { name: /Open chat|^Chat$/ }).click();
    const chat = tab.frameLocator('iframe[title^="Chat"]');
    await chat.getByText('This browser keeps nothing for us').waitFor();
    await chat.locator('.input textarea').fill('hello');
    await chat.locator('.input textarea').press('Enter');
    await chat.locator('.message.own').waitFor();
    await context.close();
  });
});
