import { describe, expect, inject, it } from 'vitest';
import { Mailbox } from './mailbox';
import { post } from './post';
import { setStage } from './stage';
import { Visitor } from './visitor';

describe("the customer's story", () => {
  const stage = setStage({ listens: true });

  it('by day: a person within 90 seconds who knows everything, then the assistant again', async () => {
    const { sam } = stage;
    const maya = await Visitor.arrive(stage.browser, stage.shop);
    await maya.page.getByLabel('You are').selectOption('maya-lindqvist');
    await maya.openChat();

    // the first line says that the assistant is one
    await maya.sees('You are talking to an automated assistant');
    await maya.say('my face is burning since I used it');
    const began = Date.now();

    // she reads why, and how long or that it is not known yet; and what else she could choose
    const card = maya.chat.getByRole('region', { name: 'Waiting for a person' });
    await card.getByText('health or safety').waitFor();
    await card.getByText(/minutes|Not known yet/).waitFor();
    for (const choice of ['Keep waiting', 'E-mail the answer', 'Call me back', 'Back to assistant']) {
      await card.getByRole('button', { name: choice }).waitFor();
    }

    const conversation = (await maya.conversation()).id;
    await sam.accept(conversation);
    await maya.sees('joined');
    expect(Date.now() - began).toBeLessThan(90_000);

    // no answer of the AI about the cream went out
    const before = await sam.transcript(conversation);
    expect(before.filter((message) => message.author === 'AI')).toEqual([]);

    // the person knows who she is, the order and the complaint
    const { brief } = await sam.ask<{ brief: { reason: string; summary: string } }>('GET', `/desk/conversations/${conversation}/brief`);
    expect(brief.reason).toBe('HEALTH_SAFETY');
    expect(JSON.stringify(brief)).toContain('FH-10234');
    expect(brief.summary).toContain('burning');

    await sam.reply(conversation, 'Hello Maya, I have read everything. Are you breathing normally?');
    await maya.sees('Are you breathing normally?');
    await maya.say('breathing is fine');
    await expect.poll(async () => (await sam.transcript(conversation)).at(-1)?.text).toBe('breathing is fine');

    await sam.ask('POST', `/desk/conversations/${conversation}/return-to-ai`, {});
    await maya.chat.getByText('Assistant, automated').first().waitFor();
    await maya.say('where is my order?');
    await maya.sees('FH-10234', 60_000);

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
    await maya.leave();
  });

  it('asks for a person at any time, also with no text, and can go back', async () => {
    const { sam } = stage;
    await sam.listen(false);
    const visitor = await Visitor.arrive(stage.browser, stage.shop);
    await visitor.openChat();
    await visitor.press(/^Talk to a person/);
    await visitor.chat.getByText('because you asked for one').last().waitFor();
    const card = visitor.chat.getByRole('region', { name: 'Waiting for a person' });
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
    await sam.listen();
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
