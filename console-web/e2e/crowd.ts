import type { Page } from 'playwright-core';

/** Shows the one who waits as many times as a bad day has it: so many real conversations would only make the engine sweat. */
export async function multiply(page: Page, people: number): Promise<void> {
  await page.route('**/api/v1/desk/waiting?*', async (route) => {
    const answer = await route.fetch();
    const list = (await answer.json()) as { waiting: { waiting: Record<string, unknown> }[] };
    const first = list.waiting[0];
    const many = first && Array.from({ length: people }, (_, at) => ({
      ...first,
      waiting: { ...first.waiting, ticketId: `${String(first.waiting['ticketId'])}-${String(at)}`, place: at + 1 },
    }));
    await route.fulfill({ response: answer, json: { ...list, waiting: many ?? [] } });
  });
}
