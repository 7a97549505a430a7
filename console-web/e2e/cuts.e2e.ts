import type { BrowserContext } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { Desk } from './desk';
import { setStage } from './stage';
import { Visitor } from './visitor';

/** `BATON_CUTS=100 sh tools/test-browser.sh cuts` runs the full form. */
const TRIALS = Number(process.env['BATON_CUTS'] ?? 8);

/** Who is cut off, and how: the network is gone, or what is sent arrives and its answer is lost on the way. */
const CUTS = [
  { side: 'customer', halfOpen: false },
  { side: 'agent', halfOpen: false },
  { side: 'customer', halfOpen: true },
  { side: 'agent', halfOpen: true },
] as const;

async function cut(context: BrowserContext, halfOpen: boolean): Promise<() => Promise<void>> {
  if (!halfOpen) {
    await context.setOffline(true);
    return () => context.setOffline(false);
  }
  await context.route('**/messages', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    // the trial may be over, and the route with it
    return route.abort().catch(() => undefined);
  });
  return () => context.unroute('**/messages');
}

describe('cut and reconnect', () => {
  const stage = setStage();
  let maya: Visitor;
  let sam: Desk;
  let conversation: string;

  afterAll(() => stage.sam.ask('POST', `/desk/conversations/${conversation}/status`, { status: 'COMPLETED' }));

  it('begins with a person who has joined', async () => {
    maya = await Visitor.arrive(stage.browser, stage.shop);
    await maya.openChat();
    await maya.press(/^Talk to a person/);
    conversation = await maya.begun();
    await stage.sam.listen();
    await stage.sam.accept(conversation);
    await maya.sees('joined');
    sam = await Desk.open(stage.browser, stage.baton);
    await sam.signIn('sam');
    await sam.page.goto(`${stage.baton}/conversations/${conversation}?in=mine`);
    await sam.page.getByRole('region', { name: 'Write' }).waitFor();
  });

  /** What the store has, as both should see it. */
  async function stored(): Promise<string[]> {
    const all = await stage.sam.transcript(conversation);
    return all.filter((message) => message.author !== 'SYSTEM').map((message) => message.text);
  }

  /** The reply that was written on what was there before the cut is held, if the customer wrote meanwhile: sent anyway. */
  async function isStored(words: string): Promise<number> {
    const anyway = sam.page.getByRole('button', { name: 'Send anyway' });
    if (await anyway.isVisible()) await anyway.click();
    return (await stored()).filter((text) => text === words).length;
  }

  it(
    `loses and doubles nothing in ${String(TRIALS)} trials, whichever side is cut off`,
    async () => {
      for (let trial = 1; trial <= TRIALS; trial += 1) {
        const { side, halfOpen } = CUTS[trial % CUTS.length] ?? CUTS[0];
        const back = await cut(side === 'customer' ? maya.context : sam.context, halfOpen);
        await sam.keys('Alt+r');
        await sam.type(`person ${String(trial)}`);
        await sam.keys('Control+Enter');
        const input = maya.chat.locator('.input textarea');
        await input.fill(`customer ${String(trial)}`);
        await input.press('Enter');
        if (side === 'customer' && !halfOpen) await maya.chat.getByText('Waiting to send').waitFor();
        if (side === 'agent' && !halfOpen) await sam.page.getByText('Sending').first().waitFor();
        await back();
        for (const words of [`customer ${String(trial)}`, `person ${String(trial)}`]) {
          await expect.poll(() => isStored(words), { timeout: 30_000 }).toBe(1);
          await maya.sees(words);
          await sam.log.getByText(words, { exact: true }).last().waitFor();
        }
      }
      const all = JSON.stringify(await stored());
      await expect.poll(async () => JSON.stringify(await maya.words())).toBe(all);
      await expect.poll(async () => JSON.stringify(await sam.words())).toBe(all);
      await sam.leave();
    },
    60_000 + TRIALS * 30_000,
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
