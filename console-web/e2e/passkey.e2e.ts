import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Desk } from './desk';
import { Visitor } from './visitor';
import { launch } from './watched';

const baton = inject('baton');

describe('the Shared Passkey', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('is read by the identified customer and by who answers, and stands in no transcript', async () => {
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
});
