import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';
import { setStage } from './stage';
import { Visitor } from './visitor';

describe("the agent's story", () => {
  const stage = setStage();

  it('by the keyboard alone: from Start Listening to Completed', async () => {
    const sam = await Desk.open(stage.browser, stage.baton);
    await sam.signIn('sam');
    await sam.page.getByRole('group', { name: 'Listening' }).getByRole('button', { name: 'Start Listening' }).waitFor();
    await sam.keys('Alt+l');
    await sam.page.getByRole('button', { name: 'Stop Listening' }).waitFor();

    // an offer rings with the reason and the brief, and takes no focus
    const maya = await Visitor.arrive(stage.browser, stage.shop);
    await maya.page.getByLabel('You are').selectOption('maya-lindqvist');
    await maya.openChat();
    await maya.say('my face is burning since I used it');
    await sam.offer.waitFor({ timeout: 60_000 });
    await sam.offer.getByText('Health or safety').waitFor();
    await sam.offer.getByText('burning').waitFor();
    expect(await sam.page.title()).toContain('(1)');
    expect(await sam.offer.evaluate((card) => card.contains(document.activeElement))).toBe(false);

    // transcript, brief, customer panel and Shared Passkey are on the screen before a word is typed
    const word = await maya.chat.locator('.check-word bdi').innerText();
    await sam.keys('Alt+a');
    await sam.page.getByRole('region', { name: 'Handoff brief' }).waitFor();
    await sam.log.getByText('my face is burning').waitFor();
    const pane = sam.page.getByRole('complementary', { name: 'Customer Information' });
    await pane.getByRole('heading', { name: 'Orders' }).waitFor();
    await pane.getByText(word).first().waitFor();
    expect(await sam.page.getByRole('textbox', { name: /^Write to Maya/ }).inputValue()).toBe('');
    await maya.sees('joined');
    await sam.keys('Alt+r');
    await sam.type('Hello Maya, I have read everything. Are you breathing normally?');
    await sam.keys('Control+Enter');
    await maya.sees('Are you breathing normally?');

    // AI Assist proposes a reply that is edited; nothing is sent by itself
    await maya.say('yes. And where is my order?');
    await sam.log.getByText('where is my order?').waitFor();
    await sam.keys('Alt+r', 'Alt+i');
    const assist = sam.page.getByRole('region', { name: 'AI Assist' });
    await assist.getByText('Confidence').waitFor({ timeout: 30_000 });
    await sam.reach(assist.getByRole('button', { name: 'Insert to edit' }));
    await sam.keys('Enter');
    const input = sam.page.getByRole('textbox', { name: /^Write to Maya/ });
    await expect.poll(() => input.inputValue()).toContain('FH-10234');
    expect((await maya.words()).join()).not.toContain('FH-10234');
    await sam.type(' I will see to it myself.');
    await sam.keys('Control+Enter');
    await maya.sees('I will see to it myself.');
    expect((await maya.words()).at(-1)).toContain('FH-10234');

    // a note never reaches the customer
    await sam.keys('Alt+n');
    await sam.type('second report on this lot');
    await sam.keys('Control+Enter');
    await sam.log.getByText('second report on this lot').waitFor();

    // a reply that was written before the newest message is held
    await sam.keys('Alt+r');
    await sam.type('I am refunding');
    await maya.say('wait, my eye is swelling now');
    await sam.log.getByText('my eye is swelling').waitFor();
    await sam.keys('Control+Enter');
    await sam.page.getByRole('group', { name: 'New message since you began. Not sent.' }).waitFor();
    await sam.keys('Enter');
    await sam.type(' your order. Please call a doctor now.');
    await sam.keys('Control+Enter');
    await maya.sees('Please call a doctor now.');
    expect(await maya.words()).not.toContain('second report on this lot');

    // the summary goes into the notes
    await sam.keys('Alt+u');
    await expect
      .poll(() => sam.page.getByRole('textbox', { name: 'Engagement Notes' }).inputValue(), { timeout: 30_000 })
      .toContain('AI summary');

    // Chat Finished, then Completed, and one question with one key
    await sam.keys('Alt+p');
    await sam.reach(sam.page.getByRole('menuitemradio', { name: 'Chat Finished' }), 'ArrowDown');
    await sam.keys('Enter');
    await sam.page.getByRole('button', { name: /Chat Finished/ }).waitFor();
    await sam.keys('Control+Alt+Enter');
    await sam.page.getByText('Did this need a person?').waitFor();
    await sam.keys('y', 'o');
    await sam.page.waitForURL('**/queue');

    // pressed too early: back with one key, and nobody noticed
    await sam.page.getByRole('group', { name: 'Undo' }).waitFor();
    await sam.keys('Control+z');
    await sam.page.waitForURL('**/conversations/**');
    await sam.log.getByText('Please call a doctor now.').waitFor();
    await sam.keys('Alt+r');
    await sam.type('One more thing, Maya.');
    await sam.keys('Control+Enter');
    await maya.sees('One more thing, Maya.');
    expect(await maya.words()).not.toContain('closed');
    await sam.keys('Control+Alt+Enter');
    await sam.page.getByText('Did this need a person?').waitFor();
    await sam.keys('n');
    await sam.page.waitForURL('**/queue');
    await maya.chat.getByText(/closed|How was/).first().waitFor({ timeout: 30_000 });
    await sam.keys('Alt+l');
    await sam.page.getByRole('button', { name: 'Start Listening' }).first().waitFor();
    await sam.leave();
    await maya.end();
    await maya.leave();
  });

  it('two accept the same customer at once: one has it, the other reads by whom, and both lists are right', async () => {
    const visitor = await Visitor.arrive(stage.browser, stage.shop);
    await visitor.openChat();
    await visitor.say('I want to talk to a human about two parcels');
    const conversation = await visitor.begun();
    const desks = await Promise.all(
      ['sam', 'lena'].map(async (login) => {
        const desk = await Desk.open(stage.browser, stage.baton);
        await desk.signIn(login);
        await desk.page.locator('[data-row]').filter({ hasText: 'two parcels' }).click({ timeout: 60_000 });
        return desk;
      }),
    );
    const count = async (page: Page, list: RegExp) => Number(/\d+/.exec(await page.getByRole('button', { name: list }).innerText())?.[0]);
    const held = new Map<Page, number>();
    for (const { page } of desks) held.set(page, await count(page, /^Active Engagements/));
    const waiting = () => Promise.all(desks.map(({ page }) => count(page, /^Waiting Customers/)));
    const before = await waiting();
    // both have pressed before either of them gets through
    const pressed: Route[] = [];
    for (const { page } of desks) {
      await page.route('**/accept', (route) => {
        if (pressed.push(route) < desks.length) return;
        void Promise.all(pressed.map((each) => each.continue()));
      });
    }
    await Promise.all(desks.map(({ preview }) => preview.getByRole('button', { name: 'Accept Transfer' }).click()));
    const fates = await Promise.all(
      desks.map(async ({ page }) => {
        const won = page.waitForURL(`**/conversations/${conversation}?in=mine`).then(() => 'has it');
        const lost = page.getByText(/^Taken by (Sam|Lena)/).first().waitFor().then(() => 'too late');
        const fate = await Promise.any([won, lost]);
        await Promise.allSettled(fate === 'has it' ? [won] : [lost]);
        return { fate, page };
      }),
    );
    const [winner, loser] = fates.sort((one, other) => one.fate.localeCompare(other.fate));
    expect(fates.map(({ fate }) => fate)).toEqual(['has it', 'too late']);
    await winner?.page.getByRole('textbox', { name: /^Write to/ }).waitFor();
    for (const { page, fate } of fates) {
      await expect.poll(() => count(page, /^Active Engagements/)).toBe((held.get(page) ?? 0) + (fate === 'has it' ? 1 : 0));
    }
    await expect.poll(() => loser?.page.locator('[data-row]').filter({ hasText: 'two parcels' }).count()).toBe(0);
    await expect.poll(waiting).toEqual(before.map((many) => many - 1));
    await visitor.end();
    for (const desk of desks) await desk.leave();
    await visitor.leave();
  });
});
