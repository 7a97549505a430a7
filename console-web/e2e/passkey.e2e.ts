import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Desk } from './desk';
import { judge } from './looks';
import { Mailbox } from './mailbox';
import { Visitor } from './visitor';
import { launch } from './watched';

const baton = inject('baton');

describe('who it is', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('a Shared Passkey is read by the identified customer and by who answers, and stands in no transcript', async () => {
    const maya = await Visitor.arrive(browser, `${baton}/shop/`);
    await maya.page.getByLabel('You are').selectOption('maya-lindqvist');
    await maya.openChat();
    await maya.press(/^Talk to a person/);
    const own = maya.chat.locator('.check-word bdi');
    await own.waitFor({ timeout: 60_000 });
    const words = await own.innerText();
    expect(words).toMatch(/^[a-z]+-[a-z]+-\d\d$/);
    expect(await maya.findings()).toEqual([]);

    // before anybody answers, nobody at the desk reads it
    const lena = await Desk.open(browser, baton);
    await lena.signIn('lena');
    await lena.page.goto(`${baton}/conversations/${await maya.begun()}`);
    const card = lena.page.getByRole('region', { name: 'Shared Passkey' });
    await card.getByText('You read it once you answer here').waitFor();
    expect(await lena.page.locator('body').innerText()).not.toContain(words);

    await lena.keys('Alt+c', 'Enter');
    await card.getByText(words).waitFor({ timeout: 30_000 });
    await maya.sees('joined');
    expect(await own.innerText()).toBe(words);

    // written into the chat it is right, and hidden on both sides
    await maya.chat.locator('.input textarea').fill(`it is ${words}`);
    await maya.chat.locator('.input textarea').press('Enter');
    await lena.log.getByText('it is •••').waitFor({ timeout: 30_000 });
    await card.getByText('wrote these words in the chat').waitFor();
    await maya.sees('it is •••');

    await card.getByRole('button', { name: 'Does not match' }).click();
    await card.getByText(/^Did not match, Lena/).waitFor();
    await card.getByRole('button', { name: 'Does not match' }).click();
    await card.getByText('It did not match twice').waitFor();
    await card.getByRole('button', { name: 'Matches' }).click();
    await card.getByText(/^Matched, Lena/).waitFor();
    await lena.page.getByText('passkey matched').waitFor();
    expect(await lena.findings()).toEqual([]);

    // it ends with the escalation
    await lena.page.getByRole('button', { name: 'Hand back to AI' }).click();
    await lena.page.getByRole('dialog').getByRole('button', { name: 'Hand back to AI' }).click();
    await own.waitFor({ state: 'detached' });
    await lena.page.getByText(words).waitFor({ state: 'detached' });
    await maya.end();
    await lena.leave();
    await maya.leave();
  });

  it('a code by e-mail confirms the address of somebody unknown, and stands nowhere else', async () => {
    const noor = await Visitor.arrive(browser, `${baton}/shop/`, { phone: true });
    await noor.openChat();
    await noor.press(/^Talk to a person/);
    const lena = await Desk.open(browser, baton);
    await lena.signIn('lena');
    await lena.page.goto(`${baton}/conversations/${await noor.begun()}`);
    await noor.chat.getByRole('region', { name: 'Waiting for a person' }).waitFor();
    const pane = lena.page.getByRole('complementary', { name: 'Customer Information' });
    const ask = pane.getByRole('button', { name: 'Ask for a code' });
    // keys before the page is there go nowhere
    await ask.waitFor();
    await lena.keys('Alt+c', 'Enter');
    await noor.sees('joined');
    await expect.poll(() => ask.getAttribute('aria-description')).toBe('The customer has given no e-mail address here.');
    expect((await noor.ask('POST', 'contact', { email: 'noor@example.com' })).status).toBe(200);
    await expect.poll(() => ask.getAttribute('aria-description')).toBeNull();
    await ask.click();
    await pane.getByText(/5 tries left/).waitFor();

    const card = noor.chat.getByRole('region', { name: 'Confirm your e-mail address' });
    const field = card.getByLabel('Enter the code we sent to n***@example.com');
    await field.waitFor();
    await judge(noor, 'widget-code', { phone: true });
    const box = new Mailbox(inject('mail'), 'noor@example.com');
    const letter = () => box.mails().find((mail) => mail.subject.startsWith('Your code for the chat'))?.text ?? '';
    await expect.poll(letter, { timeout: 60_000, interval: 250 }).not.toBe('');
    const code = /\b\d{6}\b/.exec(letter())?.[0] ?? '';
    const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await field.fill(wrong);
    await field.press('Enter');
    await card.getByText('That is not the code. 4 tries left.').waitFor();
    await judge(noor, 'a wrong code', null);

    // written into the chat it is no try, and nobody reads it there
    await noor.chat.locator('.input textarea').fill(`it is ${code}`);
    await noor.chat.locator('.input textarea').press('Enter');
    await lena.log.getByText('it is ••••••').waitFor({ timeout: 30_000 });
    // as it is pasted out of a mail
    await field.fill(` ${code.slice(0, 3)}-${code.slice(3)} `);
    await card.getByRole('button', { name: 'Confirm' }).click();
    await noor.sees('E-mail address confirmed.');
    await card.waitFor({ state: 'detached' });
    await pane.getByText(/^E-mail address verified by one-time code/).waitFor();
    await pane.locator('.facts > div', { hasText: 'noor@example.com' }).getByText('verified').waitFor();
    await judge(lena, 'console-verified', {});
    expect(await lena.page.locator('body').innerText()).not.toContain(code);
    await noor.end();
    await lena.leave();
    await noor.leave();
  });
});
