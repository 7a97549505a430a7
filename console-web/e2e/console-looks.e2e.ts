import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Desk } from './desk';
import { Colleague } from './people';
import { launch, Visitor, type Wish } from './visitor';

const baton = inject('baton');
/** Pictures are written to docs/screens when BATON_SCREENS=1, so that a test run leaves the checkout as it was. */
const SCREENS = process.env['BATON_SCREENS'] === '1' ? new URL('../../docs/screens/', import.meta.url).pathname : null;
const WISHES: Wish[] = [{}, { scheme: 'dark' }, { phone: true }, { phone: true, scheme: 'dark' }];

describe.each(WISHES)('the console, %o', (wish) => {
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

  async function judge(desk: Desk, state: string): Promise<void> {
    expect(await desk.findings(), state).toEqual([]);
    expect(await desk.sideways(), state).toBe(0);
    if (SCREENS) await desk.page.screenshot({ path: `${SCREENS}console-${state}.${look}.png` });
  }

  it('has no findings and no sideways scrolling on the way of an agent', async () => {
    const desk = await Desk.open(browser, baton, wish);
    await desk.page.getByLabel('Login').waitFor();
    await judge(desk, 'sign-in');
    await desk.signIn('sam');
    await desk.sees('No one is waiting');
    await judge(desk, 'empty');

    await desk.keys('Alt+l');
    await desk.page.getByRole('button', { name: 'Stop Listening' }).waitFor();
    const visitor = await Visitor.arrive(browser, `${baton}/shop/`);
    await visitor.openChat();
    await visitor.say('my face is burning since I used the Calm Day Cream');
    await desk.offer.waitFor({ timeout: 60_000 });
    await judge(desk, 'offer');

    await desk.keys('Alt+a');
    await desk.log.getByText('my face is burning').waitFor();
    await desk.page.getByRole('region', { name: 'Write' }).waitFor();
    await desk.keys('Alt+r');
    await desk.type('Hello, I have read everything. Are you breathing normally?');
    await desk.keys('Control+Enter');
    await visitor.say('breathing is fine');
    await desk.log.getByText('breathing is fine').waitFor();
    await judge(desk, 'conversation');

    await desk.page.getByRole('button', { name: 'Turn that escalated' }).click();
    await desk.sees('Why it escalated');
    await judge(desk, 'trace');
    await desk.page.locator('[data-pane=context]').getByRole('button', { name: 'Close' }).click();

    await desk.keys('Control+Alt+Enter');
    await desk.sees('Did this need a person?');
    await judge(desk, 'completed');
    // a phone stays with the dialog when the verdict is a key: the rest of the way is judged where it has a keyboard
    if (!wish.phone) {
      await desk.keys('n');
      await desk.page.waitForURL('**/queue');
      await desk.page.goto(`${baton}/views/ai`);
      await desk.page.getByRole('heading', { name: 'AI live' }).first().waitFor({ state: 'attached' });
      await judge(desk, 'ai-live');
    }
    await desk.leave();
    await visitor.leave();
  });

  it("has none on the lead's and the administrator's pages", async () => {
    const desk = await Desk.open(browser, baton, wish);
    await desk.signIn('omar');
    for (const [page, text] of [
      ['lead', 'Longest running wait'],
      ['admin/triggers', 'Tried in this order'],
      ['admin/queues', 'Where people wait'],
      ['admin/people', 'Who leaves loses access'],
      ['admin/hours', 'When clocks run'],
      ['admin/articles', 'The AI answers from'],
    ] as const) {
      await desk.page.goto(`${baton}/${page}`);
      await desk.sees(text);
      await judge(desk, page.replace('admin/', 'admin-'));
    }
    await desk.leave();
  });
});
