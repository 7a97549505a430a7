import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Desk } from './desk';
import { Mailbox } from './mailbox';
import { Colleague } from './people';
import { Visitor } from './visitor';
import { launch } from './watched';

const baton = inject('baton');
const mails = inject('mail');
const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

interface Calendar {
  key: string;
  zone: string;
  hours: unknown;
  version: number;
}

/** One hour of tomorrow, whatever the time is: so the team is away now. */
function tomorrowOnly(): unknown {
  const tomorrow = DAYS[new Date(Date.now() + 86_400_000).getUTCDay()] ?? 'MONDAY';
  return { weekly: { [tomorrow]: [['09:00', '10:00']] }, holidays: [] };
}

describe("the customer's story by night", () => {
  let browser: Browser;
  let omar: Colleague;
  let before: Calendar;

  beforeAll(async () => {
    browser = await launch();
    omar = await Colleague.signIn(baton, 'omar');
    const { calendars } = await omar.ask<{ calendars: Calendar[] }>('GET', '/admin/calendars');
    const found = calendars.find((calendar) => calendar.key === 'around-the-clock');
    if (!found) throw new Error('the demo desk has no calendar around-the-clock');
    before = found;
    await omar.ask('PUT', `/admin/calendars/${before.key}`, { zone: 'UTC', hours: tomorrowOnly(), version: before.version });
  });
  afterAll(async () => {
    const { zone, hours, version } = before;
    await omar.ask('PUT', `/admin/calendars/${before.key}`, { zone, hours, version: version + 1 });
    await browser.close();
  });

  it('gives a safety text, a case number and a time, asks for the contact first, and has all of it in writing', async () => {
    const sam = await Desk.open(browser, baton, { scheme: 'dark' });
    await sam.signIn('sam');
    const maya = await Visitor.arrive(browser, `${baton}/shop/`, { phone: true, scheme: 'dark' });
    await maya.openChat();
    await maya.chat.getByRole('button', { name: /back/ }).waitFor();
    await maya.say('my face is burning since I used it');
    await maya.sees('emergency number');
    await maya.sees('Your request is logged as case');
    const form = maya.chat.locator('form.away');
    await form.getByText('Trouble breathing').waitFor();
    await form.getByText('my face is burning').waitFor();
    await form.getByRole('button', { name: 'Send to the team' }).click();
    await form.getByText('This is not an e-mail address.').waitFor();
    await form.getByLabel('Your e-mail address').fill('maya-at-night@example.com');
    await form.getByRole('button', { name: 'Send to the team' }).click();
    const box = new Mailbox(mails, 'maya-at-night@example.com');
    const mail = await box.first();

    // what she was told stands in the card: by when she has an answer
    const card = maya.chat.getByRole('region', { name: 'Waiting for a person' });
    await card.getByText(/You have an answer by/).waitFor();
    await card.getByText('This was sent to you by e-mail.').waitFor();
    const { id } = await maya.conversation();
    const said = await omar.transcript(id);
    const told = said.find((message) => message.text.includes('you will have an answer by'))?.text ?? '';
    expect(mail.subject).toContain(/case (\d+)/.exec(told)?.[0] ?? 'the case');
    expect(mail.text).toContain('emergency number');
    expect(mail.text).toContain(/answer by (.*?) \(E/.exec(told)?.[1] ?? 'the time');
    expect(box.mails()).toHaveLength(1);
    expect(said.filter((message) => message.author === 'AI')).toEqual([]);
    expect(said.filter((message) => message.text.includes('you will have an answer by'))).toHaveLength(1);

    // at the desk it stands in the queue at once, with the hour at which it opens; the contact and the promise are there
    const row = sam.page.locator('[data-row]').filter({ hasText: 'my face is burning' });
    await row.getByText('opens 09:00').waitFor();
    await row.getByText('Health or safety').waitFor();
    await row.click();
    await sam.page.getByRole('link', { name: 'Read the whole conversation' }).click();
    await sam.log.getByText('you will have an answer by').waitFor();
    const pane = sam.page.getByRole('complementary', { name: 'Customer Information' });
    const mailed = pane.getByRole('region', { name: 'E-mails' });
    await mailed.getByText('maya-at-night@example.com').waitFor();
    await mailed.getByText(/^sent /).waitFor();
    await pane.getByRole('region', { name: 'Promises' }).getByText(/^Answer by /).waitFor();
    await sam.leave();
    await maya.end();
    await maya.leave();
  });

  it('a press for a person asks for the contact before it passes anything on', async () => {
    const visitor = await Visitor.arrive(browser, `${baton}/shop/`);
    await visitor.openChat();
    await visitor.press(/^Talk to a person/);
    const form = visitor.chat.locator('form.away');
    await form.getByText('Phone').click();
    await form.getByLabel('Your phone number').fill('+1 212 555 0199');
    await form.getByRole('button', { name: 'Send to the team' }).click();
    await visitor.chat.getByRole('region', { name: 'Waiting for a person' }).waitFor();
    await visitor.end();
    await visitor.leave();
  });
});
