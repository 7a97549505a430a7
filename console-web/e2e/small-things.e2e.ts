import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openWaiting } from '../faces/customers';
import { Desk } from './desk';
import { Colleague } from './people';
import { Visitor } from './visitor';
import { launch } from './watched';

const baton = inject('baton');

describe('what both sides see of each other', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('delivered and read, who else looks, the other clock, a promise and another time', async () => {
    const maya = await Visitor.arrive(browser, `${baton}/shop/`);
    await maya.page.evaluate(() => {
      const page = window as unknown as { Baton: { q: { push: (call: unknown) => void } }; promises?: unknown[] };
      page.promises = [];
      page.Baton.q.push(['on', 'promise', (promise: unknown) => page.promises?.push(promise)]);
      page.Baton.q.push(['setAttributes', { cart: '3 items' }]);
    });
    await maya.openChat();
    await maya.press(/^Talk to a person/);
    const card = maya.chat.getByRole('region', { name: 'Waiting for a person' });
    await card.getByRole('button', { name: 'E-mail the answer' }).click();
    await card.getByLabel('Your e-mail address').fill('maya@example.com');
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText(/We write to you by/).waitFor();
    const id = await maya.begun();

    const lena = await Desk.open(browser, baton);
    await lena.signIn('lena');
    await lena.page.goto(`${baton}/conversations/${id}`);
    await lena.page.getByRole('button', { name: 'Take over' }).waitFor();
    await lena.keys('Alt+c', 'Enter');
    await maya.sees('joined');
    const pane = lena.page.getByRole('complementary', { name: 'Customer Information' });
    await pane.getByText('3 items').waitFor();
    await lena.page.getByRole('button', { name: /^\d\d:\d\d there$/ }).waitFor();

    // another time, told in the chat at once
    await pane.getByRole('button', { name: 'Another time' }).click();
    await lena.page.getByRole('menuitem').first().click();
    await pane.getByText('replaced').waitFor();
    await maya.chat.getByText(/We write to you by/).waitFor();
    await expect.poll(() => maya.page.evaluate(() => (window as unknown as { promises: unknown[] }).promises.length)).toBe(2);
    await pane.getByRole('button', { name: 'Kept' }).click();
    await maya.chat.getByText(/We write to you by/).waitFor({ state: 'detached' });

    // read, both ways
    await lena.keys('Alt+r');
    await lena.type('I am on it.');
    await lena.keys('Control+Enter');
    await maya.sees('I am on it.');
    await lena.log.getByText('read', { exact: true }).last().waitFor();
    await maya.say('thanks');
    await maya.log.getByText(/^Read /).last().waitFor();

    // whoever wants it has five seconds to take a reply back, with the keys for that
    await lena.page.getByRole('button', { name: /^Account/ }).click();
    const taking = lena.page.getByRole('menuitemcheckbox', { name: 'Replies can be taken back for 5 s' });
    await taking.click();
    await lena.keys('Escape');
    // a menu that closes gives the focus back
    await taking.waitFor({ state: 'hidden' });
    await lena.keys('Alt+r');
    await lena.type('too early');
    await lena.keys('Control+Enter');
    await lena.log.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => lena.page.locator('.composer-input').inputValue()).toBe('too early');
    expect(await maya.words()).not.toContain('too early');

    // a colleague who looks is seen, apart from one who writes
    const ines = await Desk.open(browser, baton);
    await ines.signIn('ines');
    await ines.page.goto(`${baton}/conversations/${id}`);
    await lena.page.getByText('Ines has this open too').waitFor();
    await lena.keys('Alt+r');
    await lena.type('And');
    await ines.page.getByText('Lena is writing a reply').waitFor();

    // the list is as wide as one likes, with keys alone, and stays so
    const edge = lena.page.getByRole('separator', { name: 'Width of the list' });
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.focus();
    await lena.keys('ArrowRight', 'ArrowRight');
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 32);
    await lena.page.reload();
    await edge.waitFor();
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 32);
    expect(await lena.findings()).toEqual([]);

    await maya.end();
    await ines.leave();
    await lena.leave();
    await maya.leave();
  });

  it('every key of the map acts, and Esc closes what it opened', async () => {
    const before = await Colleague.signIn(baton, 'lena');
    const talks = await Promise.all([1, 2].map(() => openWaiting(baton, 'I want to talk to a human', null)));
    for (const { id } of talks) await before.accept(id);
    const first = talks[0]?.id ?? '';
    const lena = await Desk.open(browser, baton);
    await lena.signIn('lena');
    await lena.page.goto(`${baton}/conversations/${first}?in=mine`);
    const input = lena.page.getByRole('textbox', { name: /^Write to/ });
    await input.waitFor();

    for (const [keys, opened] of [
      ['Alt+w', lena.page.getByRole('dialog', { name: 'Waiting Customers' })],
      ['Alt+g', lena.page.getByRole('dialog', { name: 'Active Engagements' })],
      ['Alt+x', lena.page.getByRole('dialog', { name: 'Transfer' })],
      ['Alt+c', lena.page.getByRole('dialog', { name: 'Hand back to AI' })],
      ['Alt+p', lena.page.getByRole('menu').filter({ hasText: 'Chat Finished' })],
      ['Control+k', lena.page.getByRole('dialog', { name: /^Search/ })],
    ] as const) {
      await lena.keys(keys);
      // opening moves the focus in
      await lena.holdsFocus(opened);
      await lena.keys('Escape');
      await opened.waitFor({ state: 'hidden' });
    }
    const canned = lena.page.getByRole('list', { name: 'Canned replies' });
    await lena.keys('Alt+m');
    await canned.waitFor();
    await lena.keys('Escape');
    await canned.waitFor({ state: 'hidden' });
    // "?" is a letter inside a text and a question outside of it
    await lena.keys('Alt+y');
    await expect.poll(() => lena.page.evaluate(() => document.activeElement?.id)).toBe('brief');
    await lena.keys('?');
    const keyList = lena.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await keyList.getByText('Engagement Status').waitFor();
    await lena.keys('Escape');
    await keyList.waitFor({ state: 'hidden' });

    const pane = () => lena.page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
    await lena.keys('Alt+r');
    await expect.poll(pane).toBe('composer');
    for (const [keys, where] of [['F6', 'context'], ['F6', 'header'], ['F6', 'side'], ['F6', 'sheet'], ['F6', 'composer'], ['Shift+F6', 'sheet']] as const) {
      await lena.keys(keys);
      await expect.poll(pane).toBe(where);
    }

    const chooser = lena.page.waitForEvent('filechooser');
    await lena.keys('Control+Alt+a');
    await chooser;
    await lena.keys('Alt+n');
    await expect.poll(() => lena.page.getByRole('textbox', { name: /^Write a note/ }).evaluate((field) => field === document.activeElement)).toBe(true);
    await lena.keys('Alt+j');
    await lena.page.waitForURL(({ pathname }) => !pathname.endsWith(first));
    await lena.keys('Alt+k');
    await lena.page.waitForURL(`**/${first}?in=mine`);
    for (const { id } of talks) await before.ask('POST', `/desk/conversations/${id}/status`, { status: 'COMPLETED' });
    await lena.leave();
  });

  it('keys can be given to actions, and had back after all of them were off', async () => {
    const lena = await Desk.open(browser, baton);
    await lena.signIn('lena');
    const list = lena.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await lena.keys('?');
    await list.getByRole('button', { name: /^Waiting Customers:/ }).click();
    await lena.keys('Alt+g');
    await list.getByText('Alt G belongs to: Active Engagements').waitFor();
    await lena.keys('Alt+b');
    await list.getByText('Waiting Customers is Alt B now.').waitFor();
    expect(await lena.findings()).toEqual([]);
    await lena.keys('Escape');
    await list.waitFor({ state: 'hidden' });
    await lena.keys('Alt+b');
    const waiting = lena.page.getByRole('dialog', { name: 'Waiting Customers' });
    await lena.holdsFocus(waiting);
    await lena.keys('Escape');
    await waiting.waitFor({ state: 'hidden' });
    await lena.keys('?');
    const all = list.getByRole('switch');
    await lena.turns(all, false);
    await lena.keys('Escape');
    await list.waitFor({ state: 'hidden' });
    await lena.keys('?');
    await lena.page.getByRole('button', { name: /^Account/ }).click();
    await lena.page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
    await lena.turns(all, true);
    await lena.leave();
  });

  it('a session warns before its end and is renewed with one key', async () => {
    const lena = await Desk.open(browser, baton);
    const inFiveMinutes = new Date(Date.now() + 5 * 60_000).toISOString();
    await lena.page.route('**/api/v1/session', async (route) => {
      if (route.request().method() === 'PUT') return route.continue();
      const answer = await route.fetch();
      return route.fulfill({ response: answer, json: { ...((await answer.json()) as object), expiresAt: inFiveMinutes } });
    });
    await lena.signIn('lena');
    const warning = lena.page.getByRole('region', { name: 'Session' });
    await warning.getByText('You are signed out at').waitFor();
    expect(await lena.findings()).toEqual([]);
    await lena.keys('Alt+s');
    await lena.sees('You stay signed in until');
    await warning.waitFor({ state: 'detached' });
    await lena.leave();
  });

  it('each sound and notice has its own switch', async () => {
    const lena = await Desk.open(browser, baton);
    await lena.signIn('lena');
    await lena.page.getByRole('button', { name: /^Account/ }).click();
    await lena.page.getByRole('menuitem', { name: 'Sounds and notices' }).click();
    const offer = lena.page.getByRole('group', { name: 'A customer is offered to me' });
    await lena.turns(offer.getByRole('switch', { name: 'Sound' }), false);
    await offer.getByRole('button', { name: 'Try' }).click();
    await lena.page.getByLabel('An offer to me rings for').selectOption('120');
    const own = await Colleague.signIn(baton, 'lena');
    const rings = async () => (await own.ask<{ offerSeconds: number | null }>('GET', '/desk/me')).offerSeconds;
    await expect.poll(rings).toBe(120);
    await own.ask('PUT', '/desk/me/offer-time', { seconds: null });
    await lena.turns(lena.page.getByRole('switch', { name: 'Quiet hours' }), true);
    await lena.page.getByLabel('from').fill('21:00');
    expect(await lena.findings()).toEqual([]);
    await lena.page.reload();
    const kept = await lena.page.evaluate(() => localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('baton.notices.')) ?? ''));
    expect(JSON.parse(kept ?? '{}')).toMatchObject({ rows: { offer: { sound: false } }, quiet: { from: '21:00', to: '06:00' } });
    await lena.leave();
  });

  it('the customer keeps the input, asks for a person without a connection, and has the chat forgotten', async () => {
    const maya = await Visitor.arrive(browser, `${baton}/shop/`);
    await maya.openChat();
    const focused = () => maya.chat.locator('.input textarea').evaluate((field) => field === field.ownerDocument.activeElement);
    await expect.poll(focused).toBe(true);
    await maya.page.keyboard.type('do you ship to Canada?');
    await maya.page.keyboard.press('Enter');
    await maya.chat.locator('.message.ai .words').first().waitFor({ timeout: 60_000 });
    // nothing that came has moved it
    expect(await focused()).toBe(true);

    await maya.press(/^Attach files/);
    await maya.chat.getByText(/^Up to 40 MB each, \d+ in one message: PNG/).waitFor();
    expect(await maya.findings()).toEqual([]);
    await maya.page.keyboard.press('Escape');

    await maya.context.setOffline(true);
    await maya.press(/^Talk to a person/);
    await maya.chat.getByRole('button', { name: /^A person is being asked/ }).waitFor();
    await maya.context.setOffline(false);
    await maya.chat.getByRole('region', { name: 'Waiting for a person' }).waitFor({ timeout: 30_000 });
    await maya.chat.getByRole('status').getByText(/^You can choose: Keep waiting, .*Back to assistant\.$/).waitFor({ state: 'attached' });
    await maya.end();

    await maya.press('Menu');
    await maya.chat.getByRole('menuitem', { name: 'Privacy and deletion' }).click();
    await maya.chat.getByRole('heading', { name: 'Privacy and deletion' }).waitFor();
    expect(await maya.findings()).toEqual([]);
    expect(await maya.sideways()).toBe(0);
    await maya.press('Forget this chat on this device');
    await maya.press('Forget it');
    await maya.chat.getByRole('heading', { name: 'How can we help?' }).waitFor();
    await expect(maya.conversation()).rejects.toThrow('no conversation');
    await maya.leave();
  });

  it('a page that reads from the right is mirrored, and nothing scrolls sideways', async () => {
    const visitor = await Visitor.arrive(browser, `${baton}/shop/`, { phone: true });
    await visitor.openChat();
    await visitor.say('hello');
    const frame = visitor.page.frames().find((each) => each.url().includes('/widget/v1/app.html'));
    const middleOf = (selector: string) =>
      visitor.chat.locator(selector).last().evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return (left + right) / 2 / element.ownerDocument.documentElement.clientWidth;
      });
    await expect.poll(() => middleOf('.message.own .words')).toBeGreaterThan(0.5);
    await frame?.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await expect.poll(() => middleOf('.message.own .words')).toBeLessThan(0.5);
    expect(await middleOf('.send')).toBeLessThan(0.5);
    expect(await visitor.sideways()).toBe(0);
    await visitor.press('Emoji');
    await visitor.chat.getByRole('button', { name: '👍' }).click();
    expect(await visitor.chat.locator('.input textarea').inputValue()).toBe('👍');
    expect(await visitor.sideways()).toBe(0);
    await visitor.leave();
  });
});
