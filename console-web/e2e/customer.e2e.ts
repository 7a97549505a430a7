import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openWaiting } from '../faces/customers';
import { Desk } from './desk';
import { Mailbox } from './mailbox';
import { post } from './post';
import { setStage } from './stage';
import { Visitor } from './visitor';

/** A range is told once so many waits can be compared. */
const COMPARABLE = 20;

/** Others who had the same trouble, were to have a person, and left. */
async function waitedBefore(baton: string): Promise<void> {
  const all = await Promise.all(Array.from({ length: COMPARABLE }, () => openWaiting(baton, 'my face is burning', null)));
  for (const { id, token } of all) {
    const own = `${baton}/api/v1/conversations/${id}`;
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': crypto.randomUUID() };
    const control = async () => ((await (await fetch(own, { headers })).json()) as { control: string }).control;
    await vi.waitFor(async () => expect(await control()).toBe('WAITING_FOR_HUMAN'), { timeout: 30_000 });
    expect((await fetch(`${own}/end`, { method: 'POST', headers, body: '{}' })).ok).toBe(true);
  }
}

describe("the customer's story", () => {
  const stage = setStage();
  let sam: Desk;

  beforeAll(async () => {
    sam = await Desk.open(stage.browser, stage.baton);
    await sam.signIn('sam');
    await waitedBefore(stage.baton);
  });
  afterAll(() => sam.leave());

  it('by day, in two browsers: a person within 90 seconds who knows everything, then the assistant again', async () => {
    await sam.page.getByRole('button', { name: 'Start Listening' }).click();
    await sam.page.getByRole('button', { name: 'Stop Listening' }).waitFor();
    const maya = await Visitor.arrive(stage.browser, stage.shop);
    await maya.page.getByLabel('You are').selectOption('maya-lindqvist');
    await maya.openChat();

    // the first line says that the assistant is one
    await maya.sees('You are talking to an automated assistant');
    await maya.say('my face is burning since I used it');
    const began = Date.now();

    // she reads why, how long, and what else she could choose
    const card = maya.chat.getByRole('region', { name: 'Waiting for a person' });
    await card.getByText('health or safety').waitFor();
    await card.getByText('1 to 2 minutes').waitFor();
    for (const choice of ['Keep waiting', 'E-mail the answer', 'Call me back', 'Back to assistant']) {
      await card.getByRole('button', { name: choice }).waitFor();
    }
    const word = await maya.chat.locator('.check-word bdi').innerText();

    // it rings at the desk, with the reason and a brief of two or three sentences
    await sam.offer.waitFor({ timeout: 60_000 });
    await sam.offer.getByText('Health or safety').waitFor();
    const brief = await sam.offer.locator('.offer-brief').innerText();
    expect(brief).toContain('burning');
    expect(brief.match(/[.!?]+(?=["”]?(\s|$))/g)?.length).toBeOneOf([2, 3]);
    await sam.offer.getByRole('button', { name: 'Accept Transfer' }).click();

    // a person joins by name
    await maya.sees('Sam Okafor joined');
    expect(Date.now() - began).toBeLessThan(90_000);
    await maya.sees('Sam Okafor has read what you wrote');
    await maya.chat.getByText('Sam Okafor, person').first().waitFor();

    // before a word is typed, all that one would ask her stands at the desk: who she is, the order, the complaint
    const input = sam.page.getByRole('textbox', { name: /^Write to Maya/ });
    await input.waitFor();
    await sam.page.getByRole('region', { name: 'Handoff brief' }).getByText('burning').first().waitFor();
    await sam.log.getByText('my face is burning').waitFor();
    const pane = sam.page.getByRole('complementary', { name: 'Customer Information' });
    for (const known of ['maya.lindqvist@example.com', 'FH-10234', 'Verified by signed token', word]) await pane.getByText(known).first().waitFor();
    expect(await input.inputValue()).toBe('');

    // no answer of the AI about the cream went out, on either side
    expect(await maya.log.locator('.message.ai').count()).toBe(0);
    expect(await sam.log.locator('.message[data-author=AI]').count()).toBe(0);

    await input.fill('Hello Maya, I have read everything. Are you breathing normally?');
    await sam.page.getByRole('button', { name: 'Send to Maya' }).click();
    await maya.sees('Are you breathing normally?');
    await maya.say('breathing is fine');
    await sam.log.getByText('breathing is fine').waitFor();

    // handed back by its button; the assistant answers her next question, and the desk reads along
    await sam.page.getByRole('button', { name: 'Hand back to AI' }).click();
    await sam.page.getByRole('dialog').getByRole('button', { name: 'Hand back to AI' }).click();
    await sam.page.getByRole('dialog').waitFor({ state: 'detached' });
    await maya.chat.getByText('Assistant, automated').first().waitFor();
    await maya.say('where is my order?');
    await maya.sees('FH-10234', 60_000);
    await sam.log.locator('.message[data-author=AI]').getByText('FH-10234').waitFor();

    // reload and a second tab: the same conversation, nothing doubled
    const words = await maya.words();
    await maya.page.reload();
    await maya.openChat();
    await expect.poll(() => maya.words()).toEqual(words);
    const second = await maya.context.newPage();
    await second.goto(stage.shop);
    await second.getByRole('button', { name: /Open chat|^Chat$/ }).click();
    const there = second.frameLocator('iframe[title^="Chat"]').locator('.message .words');
    await expect.poll(() => there.allInnerTexts()).toEqual(words);
    await second.close();

    // on her phone as well, once the shop has said who she is
    const phone = await Visitor.arrive(stage.browser, stage.shop, { phone: true });
    await phone.page.getByLabel('You are').selectOption('maya-lindqvist');
    await phone.openChat();
    await expect.poll(() => phone.words(), { timeout: 30_000 }).toEqual(words);
    expect((await phone.conversation()).id).toBe((await maya.conversation()).id);
    await phone.say('it is on its way, good');
    await maya.sees('it is on its way, good');
    await phone.leave();

    // the end: confirmed, rated, and open again at once
    await maya.press('Menu');
    await maya.chat.getByRole('menuitem', { name: 'End chat' }).click();
    await maya.chat.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
    await maya.chat.getByRole('heading', { name: 'How was it?' }).waitFor();
    await maya.chat.getByRole('group', { name: /person/ }).getByRole('button', { name: '5 of 5' }).click();
    await maya.chat.getByRole('group', { name: 'The assistant' }).getByRole('button', { name: '4 of 5' }).click();
    await maya.press('Send rating');
    await maya.chat.getByText('Thank you for your rating.').waitFor();
    await maya.press('Write again');
    await maya.say('one more thing');
    await maya.reaches('AI');
    await maya.end();
    await maya.leave();
  });

  it('asks for a person at any time, also with no text, and can go back', async () => {
    await sam.page.getByRole('button', { name: 'Stop Listening' }).click();
    await sam.page.getByRole('button', { name: 'Start Listening' }).waitFor();
    const visitor = await Visitor.arrive(stage.browser, 'about:blank');
    await visitor.page.clock.install();
    await visitor.page.goto(stage.shop);
    await visitor.openChat();
    await visitor.press(/^Talk to a person/);
    await visitor.chat.getByText('because you asked for one').last().waitFor();
    const card = visitor.chat.getByRole('region', { name: 'Waiting for a person' });
    // how long it takes is asked again while one waits
    const { id } = await visitor.conversation();
    const again = visitor.page.waitForResponse((answer) => answer.url().endsWith(`/conversations/${id}`));
    await visitor.page.clock.fastForward(30_000);
    const { waiting } = (await (await again).json()) as { waiting: { updatedAt: string } };
    expect(Date.now() - Date.parse(waiting.updatedAt)).toBeLessThan(10_000);
    await card.getByRole('button', { name: 'E-mail the answer' }).click();
    await card.getByLabel('Your e-mail address').fill('nonsense');
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('This is not an e-mail address.').waitFor();
    await card.getByLabel('Your e-mail address').fill('visitor@example.com');
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText(/We write to you by/).waitFor();
    await card.getByRole('button', { name: 'Keep waiting' }).click();
    await card.getByText(/We write to you by/).waitFor({ state: 'detached' });
    await card.getByRole('button', { name: 'Back to assistant' }).click();
    await visitor.chat.getByRole('button', { name: /^Talk to a person/ }).waitFor();
    await visitor.leave();
  });

  it('a reply that nobody sees in the chat comes by e-mail, and the answer to it returns to the conversation', async () => {
    const { sam } = stage;
    const visitor = await Visitor.arrive(stage.browser, stage.shop);
    await visitor.openChat();
    await visitor.press(/^Talk to a person/);
    const id = await visitor.begun();
    expect((await visitor.ask('POST', 'contact', { email: 'gone@example.com' })).ok).toBe(true);
    await sam.accept(id);
    await visitor.sees('joined');
    await visitor.leave();
    await sam.reply(id, 'Your parcel comes on Monday.');
    await sam.reply(id, 'I have told the driver <b>where</b>.');

    const box = new Mailbox(inject('mail'), 'gone@example.com');
    const mail = await box.first();
    expect(mail.subject).toContain('Sam');
    expect(mail.text).toContain('Your parcel comes on Monday.');
    expect(mail.text).toContain('I have told the driver <b>where</b>.');
    const answer = `Thank you!\n\nOn Monday, Fernhill wrote:\n${mail.text.replace(/^/gm, '> ')}`;
    await post(inject('mail'), 'gone@example.com', mail.replyTo, 'Subject: Re\r\nMessage-ID: <1@customer.example>', answer);
    await expect.poll(async () => (await sam.transcript(id)).at(-1)?.text, { timeout: 30_000 }).toBe('Thank you!');
    expect(box.mails()).toHaveLength(1);
    const { mails } = await sam.ask<{ mails: { kind: string; state: string }[] }>('GET', `/desk/conversations/${id}`);
    expect(mails.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['UNSEEN_REPLY SENT']);
  });
});
