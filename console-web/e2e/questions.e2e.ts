import { describe, expect, it } from 'vitest';
import { Desk } from './desk';
import { judge } from './looks';
import { Colleague } from './people';
import { setStage, type Stage } from './stage';
import { Visitor } from './visitor';

const TOPIC = 'What is it about?';

describe('questions before the chat', () => {
  const stage = setStage();

  it('are published by the administrator, asked of whom they are not known, and read by the agent', async () => {
    const { browser, baton, shop } = stage;
    const omar = await Desk.open(browser, baton);
    await omar.signIn('omar');
    await omar.page.goto(`${baton}/admin/questions`);
    const { page } = omar;
    await page.getByRole('button', { name: /^1 About an order/ }).waitFor();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { name: 'Questions', level: 2 }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Fitting');
    await page.getByLabel(/^Only about/).fill('fitting');
    const first = page.getByRole('group', { name: 'Question 1' });
    await first.getByLabel(/^Collected as/).fill('name');
    await first.getByLabel('The customer reads (en)').fill('Your name');
    await first.getByLabel('The customer reads (de)').fill('Ihr Name');
    await page.getByRole('button', { name: 'Add a question' }).click();
    const second = page.getByRole('group', { name: 'Question 2' });
    await second.getByLabel(/^Collected as/).fill('topic');
    await second.getByLabel('Kind').selectOption('CHOICE');
    await second.getByLabel('The customer reads (en)').fill(TOPIC);
    await second.getByLabel('The customer reads (de)').fill('Worum geht es?');
    await second.getByLabel('Choices, one a line (en)').fill('The size\nThe colour');
    await second.getByLabel('Choices, one a line (de)').fill('Die Größe\nDie Farbe');
    await second.getByLabel('The first message waits for it').click();
    await omar.sees('Nothing stands against publishing it.');
    await omar.sees('questions "Fitting", topic, kind is new: CHOICE, required');
    await judge(omar, 'console-admin-questions', {});
    const admin = await Colleague.signIn(baton, 'omar');
    const { version } = await admin.ask<{ version: number }>('GET', '/admin/policy');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await omar.sees('The new version is in force.');
    await page.setViewportSize({ width: 360, height: 780 });
    await judge(omar, 'console-admin-questions', { phone: true });
    await omar.leave();

    // the shop's own token says who Maya is: she is asked the other question alone
    const maya = await Visitor.arrive(browser, shop);
    await maya.page.getByLabel('You are').selectOption('maya-lindqvist');
    const asked = maya.chat.getByRole('form', { name: 'Before we begin' });
    await maya.page.evaluate("window.Baton.q.push(['startConversation', { category: 'fitting' }])");
    await asked.getByLabel(TOPIC).waitFor();
    await asked.getByLabel('Your name').waitFor({ state: 'detached' });
    await judge(maya, 'widget-questions', {}, { x: 840, y: 40, width: 440, height: 760 });
    await maya.page.setViewportSize({ width: 360, height: 740 });
    await judge(maya, 'widget-questions', { phone: true });
    await maya.page.setViewportSize({ width: 1280, height: 800 });
    const input = maya.chat.locator('.input textarea');
    await input.fill('which one fits me?');
    await input.press('Enter');
    await asked.getByText('Please answer this before you write.').waitFor();
    expect(await asked.getByLabel(TOPIC).evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    expect(await input.inputValue()).toBe('which one fits me?');
    expect(await maya.findings()).toEqual([]);
    await asked.getByLabel(TOPIC).selectOption('The colour');
    await maya.page.reload();
    await maya.page.evaluate("window.Baton.q.push(['startConversation', { category: 'fitting' }])");
    await expect.poll(() => asked.getByLabel(TOPIC).inputValue(), { timeout: 10_000 }).toBe('the colour');
    await input.press('Enter');
    await maya.sees('which one fits me?');
    await asked.waitFor({ state: 'detached' });
    await maya.press(/^Talk to a person/);
    await maya.chat.getByRole('region', { name: 'Waiting for a person' }).waitFor();
    const conversation = await maya.begun();
    await stage.sam.accept(conversation);

    const sam = await Desk.open(browser, baton);
    await sam.signIn('sam');
    await sam.page.goto(`${baton}/conversations/${conversation}`);
    const panel = sam.page.locator('.customer');
    await panel.getByText(TOPIC).waitFor();
    await panel.getByText('The colour').waitFor();
    await sam.page.locator('.brief').getByText('The colour').waitFor();
    expect(await sam.findings()).toEqual([]);
    await sam.leave();
    await stage.sam.ask('POST', `/desk/conversations/${conversation}/status`, { status: 'COMPLETED' });
    await maya.end();
    await maya.leave();

    await inGerman(stage);
    await admin.ask('POST', '/admin/policy/rollback', { version });
  });
});

/** Somebody unknown, on a small phone: both questions in German; a person can be asked for without an answer. */
async function inGerman({ browser, shop, sam }: Stage): Promise<void> {
  const visitor = await Visitor.arrive(browser, shop, { phone: true, locale: 'de-DE' });
  await visitor.page.evaluate("window.Baton.q.push(['setLocale', 'de'], ['startConversation', { category: 'fitting' }])");
  const asked = visitor.chat.getByRole('form', { name: 'Bevor wir beginnen' });
  await asked.getByLabel('Ihr Name').waitFor();
  await visitor.page.setViewportSize({ width: 320, height: 640 });
  await judge(visitor, 'in German on 320 pixels', null);
  await asked.getByLabel('Ihr Name').fill('Jonas');
  await asked.getByLabel('Ihr Name').press('Enter');
  expect(await asked.getByLabel('Worum geht es?').evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  await visitor.press(/^Mit einem Menschen/);
  const { customer } = await sam.ask<{ customer: { name: string; identity: string } }>('GET', `/desk/conversations/${await visitor.begun()}/customer`);
  expect(customer).toMatchObject({ name: 'Jonas', identity: 'claimed' });
  await visitor.end();
  await visitor.leave();
}
