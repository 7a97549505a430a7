import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Colleague } from './people';
import { launch, Visitor, type Wish } from './visitor';

const baton = inject('baton');
/** Pictures are written to docs/screens when BATON_SCREENS=1, so that a test run leaves the checkout as it was. */
const SCREENS = process.env['BATON_SCREENS'] === '1' ? new URL('../../docs/screens/', import.meta.url).pathname : null;

const WISHES: Wish[] = [{}, { scheme: 'dark' }, { phone: true }, { phone: true, scheme: 'dark' }];

describe.each(WISHES)('the widget, %o', (wish) => {
  let browser: Browser;
  let sam: Colleague;
  const look = `${wish.phone ? 'phone' : 'desktop'}.${wish.scheme ?? 'light'}`;

  beforeAll(async () => {
    if (SCREENS) mkdirSync(SCREENS, { recursive: true });
    browser = await launch();
    sam = await Colleague.signIn(baton, 'sam');
  });
  afterAll(async () => {
    await sam.listen(false);
    await browser.close();
  });

  async function judge(visitor: Visitor, state: string): Promise<void> {
    expect(await visitor.findings(), state).toEqual([]);
    expect(await visitor.sideways(), state).toBe(0);
    if (!SCREENS) return;
    // the shop once, then the panel alone
    const panel = { x: 840, y: 40, width: 440, height: 760 };
    await visitor.page.screenshot({
      path: `${SCREENS}widget-${state}.${look}.png`,
      ...(!wish.phone && state !== 'greeting' && { clip: panel }),
    });
  }

  it('has no findings and no sideways scrolling in any state', async () => {
    const visitor = await Visitor.arrive(browser, `${baton}/shop/`, wish);
    await visitor.openChat();
    await visitor.sees('You are talking to an automated assistant');
    await judge(visitor, 'greeting');

    await visitor.say('how long do returns take?');
    await visitor.chat.locator('.message.ai .words').first().waitFor({ timeout: 60_000 });
    await judge(visitor, 'assistant');

    await visitor.press('Menu');
    await visitor.chat.getByRole('menu').waitFor();
    await judge(visitor, 'menu');
    await visitor.page.keyboard.press('Escape');

    await visitor.press(/^Talk to a person/);
    const card = visitor.chat.getByRole('region', { name: 'Waiting for a person' });
    await card.waitFor();
    await judge(visitor, 'waiting');
    await card.getByRole('button', { name: 'E-mail the answer' }).click();
    await card.getByLabel('Your e-mail address').waitFor();
    await judge(visitor, 'contact');
    await card.getByRole('button', { name: 'Cancel' }).click();

    await sam.listen();
    const conversation = await visitor.begun();
    await sam.accept(conversation);
    await visitor.sees('joined');
    await sam.reply(conversation, 'Hello, I have read everything. I am on it.');
    await visitor.sees('I am on it');
    await judge(visitor, 'person');

    await visitor.context.setOffline(true);
    await visitor.chat.locator('.input textarea').fill('are you still there?');
    await visitor.chat.locator('.input textarea').press('Enter');
    await visitor.chat.getByText('Waiting to send').waitFor();
    await visitor.chat.getByText(/Reconnecting, \d+ s/).waitFor();
    await judge(visitor, 'offline');
    await visitor.context.setOffline(false);
    await visitor.chat.getByText('Waiting to send').waitFor({ state: 'detached' });

    await sam.ask('POST', `/desk/conversations/${conversation}/status`, { status: 'COMPLETED' });
    await visitor.chat.getByRole('heading', { name: 'How was it?' }).waitFor();
    await judge(visitor, 'closed');
    await visitor.leave();
  });

  it('fits 320 pixels and speaks German', async () => {
    const visitor = await Visitor.arrive(browser, `${baton}/shop/`, { ...wish, locale: 'de-DE' });
    await visitor.page.setViewportSize({ width: 320, height: 640 });
    await visitor.page.evaluate("window.Baton.q.push(['setLocale', 'de'], ['open'])");
    await visitor.chat.getByRole('heading', { name: 'Wie können wir helfen?' }).waitFor();
    expect(await visitor.sideways()).toBe(0);
    expect(await visitor.findings()).toEqual([]);
    await visitor.leave();
  });
});
