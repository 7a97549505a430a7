import { describe, expect, it } from 'vitest';
import { openWaiting } from '../faces/customers';
import { multiply } from './crowd';
import { Desk } from './desk';
import { setStage } from './stage';

describe('a list of ten thousand', () => {
  const stage = setStage();

  it('keeps the focus on a row that was scrolled away, and goes on from there', async () => {
    const { id } = await openWaiting(stage.baton, 'I want to talk to a human', null);
    const desk = await Desk.open(stage.browser, stage.baton);
    await multiply(desk.page, 10_000);
    await desk.signIn('sam');
    const rows = desk.page.locator('[data-row]');
    await rows.nth(5).waitFor({ timeout: 60_000 });
    const place = () => desk.page.evaluate(() => document.activeElement?.querySelector('.queue-place')?.textContent ?? null);
    await rows.first().focus();
    expect(await place()).toBe('1');

    const list = desk.page.locator('.queue-list');
    await list.evaluate((pane) => pane.scrollTo(0, 200_000));
    await expect.poll(() => desk.page.locator('.queue-place').allTextContents()).toContainEqual(expect.stringMatching(/^3\d{3}$/));
    expect(await place()).toBe('1');

    await desk.keys('ArrowDown');
    expect(await place()).toBe('2');
    await expect.poll(() => list.evaluate((pane) => pane.scrollTop)).toBeLessThan(1000);
    await desk.keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(await place()).toBe('4');
    await desk.keys('Enter');
    await desk.page.getByRole('button', { name: 'Accept Transfer' }).waitFor();

    await desk.leave();
    await stage.sam.accept(id);
    await stage.sam.ask('POST', `/desk/conversations/${id}/status`, { status: 'COMPLETED' });
  });
});
