import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Colleague } from './people';
import { Visitor } from './visitor';
import { launch } from './watched';

const baton = inject('baton');
/** `BATON_CUTS=100 npm run e2e -- cuts` runs the full form. */
const TRIALS = Number(process.env['BATON_CUTS'] ?? 6);

describe('cut and reconnect', () => {
  let browser: Browser;
  let sam: Colleague;
  let maya: Visitor;
  let conversation: string;

  beforeAll(async () => {
    browser = await launch();
    sam = await Colleague.signIn(baton, 'sam');
    maya = await Visitor.arrive(browser, `${baton}/shop/`);
  });
  afterAll(async () => {
    await sam.ask('POST', `/desk/conversations/${conversation}/status`, { status: 'COMPLETED' });
    await sam.listen(false);
    await browser.close();
  });

  it('begins with a person who has joined', async () => {
    await maya.openChat();
    await maya.press(/^Talk to a person/);
    conversation = await maya.begun();
    await sam.listen();
    await sam.accept(conversation);
    await maya.sees('joined');
  });

  /** What the store has, as the customer should see it. */
  async function stored(): Promise<string[]> {
    const all = await sam.transcript(conversation);
    return all.filter((message) => message.author !== 'SYSTEM').map((message) => message.text);
  }

  it(
    `loses and doubles nothing in ${String(TRIALS)} trials`,
    async () => {
      for (let trial = 1; trial <= TRIALS; trial += 1) {
        const halfOpen = trial % 3 === 0;
        if (halfOpen) {
          // answers are lost on their way, though the message has arrived
          await maya.context.route('**/messages', async (route) => {
            if (route.request().method() !== 'POST') return route.continue();
            await route.fetch();
            // the trial may be over, and the route with it
            return route.abort().catch(() => undefined);
          });
        } else {
          await maya.context.setOffline(true);
        }
        const input = maya.chat.locator('.input textarea');
        await input.fill(`customer ${String(trial)}`);
        await input.press('Enter');
        // half open: the message has arrived, and comes back by the stream before its answer is missed
        if (!halfOpen) await maya.chat.getByText('Waiting to send').waitFor();
        await sam.reply(conversation, `person ${String(trial)}`);
        if (halfOpen) await maya.context.unroute('**/messages');
        else await maya.context.setOffline(false);
        await maya.chat.getByText('Waiting to send').waitFor({ state: 'detached' });
        await maya.sees(`person ${String(trial)}`);
        await expect.poll(async () => (await stored()).filter((text) => text === `customer ${String(trial)}`).length).toBe(1);
      }
      await expect.poll(async () => JSON.stringify(await maya.words()) === JSON.stringify(await stored())).toBe(true);
    },
    30_000 + TRIALS * 20_000,
  );

  it('keeps what is written while the network is away, also over a reload', async () => {
    // the page is there, the desk is not
    await maya.context.route('**/api/v1/conversations/**', (route) => route.abort());
    const input = maya.chat.locator('.input textarea');
    await input.fill('written in a tunnel');
    await input.press('Enter');
    await maya.page.reload();
    await maya.context.unroute('**/api/v1/conversations/**');
    await maya.openChat();
    await maya.sees('written in a tunnel');
    await expect.poll(async () => (await stored()).filter((text) => text === 'written in a tunnel').length).toBe(1);
    await maya.leave();
  });
});
