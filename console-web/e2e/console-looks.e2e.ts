import { describe, expect, it } from 'vitest';
import { endChat, openWaiting, type Opened } from '../faces/customers';
import { Desk } from './desk';
import { judge, WIDTHS } from './looks';
import { setStage } from './stage';
import { Visitor } from './visitor';

/** Who writes what, and waits for a person; the most urgent first. */
const WHO_WAIT = [
  ['amira-haddad', 'my eyes are swollen since I used the Vitamin C Serum'],
  ['diego-marin', 'this is the third time I ask. I want to talk to a human'],
  ['priya-nair', 'I will go to my lawyer if nobody answers'],
  [null, 'can I speak to a person about a wedding order?'],
] as const;

const WITH_THE_AI = [
  ['dana-whitfield', 'how long do returns take?'],
  [null, 'do you ship to Norway?'],
  ['ruth-adler', 'is the Ceramide Cream perfumed?'],
] as const;

describe.each(WIDTHS)('the console, %o', (wish) => {
  const stage = setStage();

  it('has no findings and no sideways scrolling on the way of an agent', async () => {
    const desk = await Desk.open(stage.browser, stage.baton, wish);
    await desk.page.getByLabel('Login').waitFor();
    await judge(desk, 'console-sign-in', wish);
    await desk.signIn('sam');
    await desk.sees('No one is waiting');
    await judge(desk, 'console-empty', wish);

    await desk.keys('Alt+l');
    await desk.page.getByRole('button', { name: 'Stop Listening' }).waitFor();
    await desk.hears('polite', 'You are listening.');
    const visitor = await Visitor.arrive(stage.browser, stage.shop);
    await visitor.page.getByLabel('You are').selectOption('maya-lindqvist');
    await visitor.openChat();
    await visitor.say('my face is burning since I used the Calm Day Cream');
    await desk.offer.waitFor({ timeout: 60_000 });
    await desk.hears('assertive', 'New customer: Maya Lindqvist, Health or safety, Immediate.');
    await judge(desk, 'console-offer', wish);

    await desk.keys('Alt+a');
    await desk.log.getByText('my face is burning').waitFor();
    await desk.page.getByRole('region', { name: 'Write' }).waitFor();
    await desk.keys('Alt+r');
    await desk.type('Hello, I have read everything. Are you breathing normally?');
    await desk.keys('Control+Enter');
    await visitor.say('breathing is fine');
    await desk.log.getByText('breathing is fine').waitFor();
    await judge(desk, 'console-conversation', wish);

    await desk.page.getByRole('button', { name: 'Turn that escalated' }).click();
    await desk.sees('Why it escalated');
    await judge(desk, 'console-trace', wish);
    // a phone shows the trace alone; Completed brings the conversation back to the front
    if (!wish.phone) await desk.page.locator('[data-pane=context]').getByRole('button', { name: 'Close' }).click();

    await desk.keys('Control+Alt+Enter');
    await desk.sees('Did this need a person?');
    await judge(desk, 'console-completed', wish);
    await desk.keys('n');
    await desk.page.waitForURL('**/queue');
    await desk.sees('No one is waiting');
    await desk.leave();
    await visitor.end();
    await visitor.leave();
  });

  it('has none where the AI is with a customer', async () => {
    const desk = await Desk.open(stage.browser, stage.baton, wish);
    const live: Opened[] = [];
    for (const [customer, text] of WITH_THE_AI) live.push(await openWaiting(stage.baton, text, customer));
    await desk.signIn('sam');
    await desk.page.goto(`${stage.baton}/views/ai`);
    const row = desk.page.getByRole('link', { name: 'Ruth Adler' });
    await expect.poll(() => row.count(), { timeout: 60_000 }).toBe(1);
    await judge(desk, 'console-ai-list', wish);
    await row.click();
    await desk.log.getByText('Assistant').first().waitFor({ timeout: 60_000 });
    await desk.page.goto(`${desk.page.url()}&why=2`);
    await desk.sees('Why it did not escalate');
    await judge(desk, 'console-ai-live', wish);
    await desk.leave();
    for (const one of live) await endChat(stage.baton, one);
  });

  it("has none on the lead's and the administrator's pages", async () => {
    const desk = await Desk.open(stage.browser, stage.baton, wish);
    const { sam } = stage;
    const held = await openWaiting(stage.baton, 'my parcel has not come and I want to talk to a human', 'maya-lindqvist');
    await sam.accept(held.id);
    const waits: Opened[] = [];
    for (const [customer, text] of WHO_WAIT) waits.push(await openWaiting(stage.baton, text, customer));
    await desk.signIn('omar');
    for (const [page, text] of [
      ['lead', 'Longest running wait'],
      ['admin/triggers', 'Tried in this order'],
      ['admin/queues', 'Where people wait'],
      ['admin/people', 'Who leaves loses access'],
      ['admin/hours', 'When clocks run'],
      ['admin/articles', 'The AI answers from'],
    ] as const) {
      await desk.page.goto(`${stage.baton}/${page}`);
      await desk.sees(text);
      if (page === 'lead') await expect.poll(() => desk.page.locator('.board-entry').count(), { timeout: 60_000 }).toBe(waits.length);
      await judge(desk, `console-${page.replace('/', '-')}`, wish);
    }
    await desk.leave();
    const ines = await Desk.open(stage.browser, stage.baton, wish);
    await ines.signIn('ines');
    await expect.poll(() => ines.page.locator('.queue-row').count(), { timeout: 60_000 }).toBe(waits.length);
    await judge(ines, 'console-queue', wish);
    await ines.leave();
    for (const { id } of [held, ...waits]) {
      if (id !== held.id) await sam.accept(id);
      await sam.ask('POST', `/desk/conversations/${id}/status`, { status: 'COMPLETED' });
    }
  });

  it('has none in its dialogs', async () => {
    const desk = await Desk.open(stage.browser, stage.baton, wish);
    const { page } = desk;
    const held = await openWaiting(stage.baton, 'I want to talk to a human', 'maya-lindqvist');
    await stage.sam.accept(held.id);
    await desk.signIn('sam');
    await page.goto(`${stage.baton}/conversations/${held.id}`);
    await desk.log.getByText('I want to talk to a human').waitFor();
    const inMenu = (button: string | RegExp, item: string) => async () => {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('menu').getByText(item).click();
    };
    const dialog = page.getByRole('dialog');
    for (const [name, open] of [
      ['transfer', () => desk.keys('Alt+x')],
      ['hand back', () => desk.keys('Alt+c')],
      ['command bar', () => desk.keys('Control+k')],
      ['release', inMenu('More', 'Release to the queue')],
      // a phone shows a conversation without the account
      ...(wish.phone
        ? []
        : ([
            ['keyboard shortcuts', inMenu(/^Account of/, 'Keyboard shortcuts')],
            ['sounds and notices', inMenu(/^Account of/, 'Sounds and notices')],
          ] as const)),
    ] as const) {
      await open();
      await dialog.waitFor();
      await judge(desk, name, null);
      await desk.keys('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    await desk.leave();
    await stage.sam.ask('POST', `/desk/conversations/${held.id}/status`, { status: 'COMPLETED' });
  });

  it('has none in its open menus, and the focus goes to the first item', async () => {
    const desk = await Desk.open(stage.browser, stage.baton, wish);
    const { page } = desk;
    const { sam } = stage;
    const held = await openWaiting(stage.baton, 'I want to talk to a human', 'maya-lindqvist');
    await sam.accept(held.id);
    const waits = await openWaiting(stage.baton, 'I want to talk to a human', null);
    await sam.listen();
    await desk.signIn('sam');
    // a phone has these in its views and in More
    await judgeOpen(desk, wish.phone ? [ACCOUNT] : [ACCOUNT, ...IN_HEADER]);
    await page.goto(`${stage.baton}/conversations/${held.id}`);
    await desk.log.getByText('I want to talk to a human').waitFor();
    await judgeOpen(desk, wish.phone ? [MORE, CANNED] : [MORE, CANNED, STATUS]);
    await desk.leave();
    await sam.listen(false);
    await sam.accept(waits.id);
    for (const { id } of [held, waits]) await sam.ask('POST', `/desk/conversations/${id}/status`, { status: 'COMPLETED' });
  });
});

/** What opens, from which button. */
type Opens = readonly [name: string, button: string | RegExp, role: 'menu' | 'dialog' | 'list'];

const ACCOUNT: Opens = ['account', /^Account of/, 'menu'];
const IN_HEADER: readonly Opens[] = [
  ['reasons for being away', 'Stop with a reason', 'menu'],
  ['waiting customers', /^Waiting Customers/, 'dialog'],
  ['active engagements', /^Active Engagements/, 'dialog'],
];
const MORE: Opens = ['more', 'More', 'menu'];
const STATUS: Opens = ['status', /^Engagement Status/, 'menu'];
const CANNED: Opens = ['canned replies', 'Canned replies', 'list'];

/** Opens one after the other: what can be chosen first has the focus, and Esc closes it again. The list of the input leaves it there. */
async function judgeOpen(desk: Desk, all: readonly Opens[]): Promise<void> {
  for (const [name, button, role] of all) {
    await desk.page.getByRole('button', { name: button }).click();
    const opened = desk.page.getByRole(role, role === 'list' ? { name: button } : {}).last();
    await opened.waitFor();
    const first = opened.locator(role === 'menu' ? '[role^=menuitem]:not(:disabled)' : 'a, button').first();
    if (role !== 'list') await expect.poll(() => first.evaluate((item) => item === document.activeElement), { message: name }).toBe(true);
    await judge(desk, name, null);
    await desk.keys('Escape');
    await opened.waitFor({ state: 'hidden' });
  }
}
