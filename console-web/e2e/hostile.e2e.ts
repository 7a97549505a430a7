import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBaton, type Baton } from './baton';
import { Desk } from './desk';
import { PlantedModel } from './model';
import { Colleague, type Said } from './people';
import { hostileStrings } from './strings';
import { Visitor } from './visitor';
import { launch } from './watched';

const STRINGS = hostileStrings();
/** So many strings go through one conversation. */
const TOGETHER = 100;
const TURN_MS = 20_000;

const parts = Array.from({ length: Math.ceil(STRINGS.length / TOGETHER) }, (_, part) => ({
  from: part * TOGETHER,
  to: Math.min(STRINGS.length, (part + 1) * TOGETHER),
}));

/** How the words of a string look on a page, whatever its white space and its signs without a shape. */
const seen = (text: string) => text.replace(/[\s\p{C}]+/gu, '');

describe('hostile strings', () => {
  let browser: Browser;
  let model: PlantedModel;
  let baton: Baton;
  let sam: Colleague;
  let omar: Colleague;
  const taken = { message: 0, name: 0, note: 0, article: 0, answer: 0 };

  beforeAll(async () => {
    browser = await launch();
    model = await PlantedModel.start();
    baton = await startBaton({ BATON_AI_BASE_URL: model.url, BATON_AI_API_KEY: 'planted' });
    sam = await Colleague.signIn(baton.url, 'sam');
    omar = await Colleague.signIn(baton.url, 'omar');
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await baton.stop();
    await model.stop();
  });

  /** Counts what the server took; what it refuses, it refuses with a code. */
  async function count(kind: keyof typeof taken, wish: Promise<unknown>): Promise<boolean> {
    const refusal = await wish.then(
      () => null,
      (problem: unknown) => String(problem),
    );
    if (refusal !== null) expect(refusal).toMatch(/: 4\d\d \{.*"code":/);
    else taken[kind] += 1;
    return refusal === null;
  }

  /** The string as a question, and as what the model answers to it. */
  async function turn(visitor: Visitor, conversation: string, at: number): Promise<string[]> {
    const text = STRINGS[at] ?? '';
    model.reply = text;
    const before = (await sam.ask<{ lastSeq: number }>('GET', `/desk/conversations/${conversation}`)).lastSeq;
    const posted = await visitor.ask('POST', 'messages', { clientMessageId: `hostile-${String(at)}`, text });
    expect(posted.status).toBeLessThan(500);
    if (!posted.ok) return [];
    taken.message += 1;
    let said: Said[] = [];
    await expect
      .poll(
        async () => {
          said = (await sam.since(conversation, before)).filter((message) => message.author === 'AI');
          const { control } = await sam.ask<{ control: string }>('GET', `/desk/conversations/${conversation}`);
          // a string that asks for a person, or frightens the policy: back to the assistant
          if (control === 'WAITING_FOR_HUMAN') await visitor.ask('POST', 'assistant');
          return said.length > 0 || control === 'WAITING_FOR_HUMAN';
        },
        { timeout: TURN_MS, interval: 40 },
      )
      .toBe(true);
    const answered = said.some((message) => seen(message.text) === seen(text));
    if (answered) taken.answer += 1;
    return answered ? [text, text] : [text];
  }

  /** Nothing ran, and nothing but text came of it. */
  async function isHarmless(page: Page): Promise<void> {
    for (const frame of page.frames()) {
      expect(await frame.evaluate('typeof window.hacked')).toBe('undefined');
      const made = "#root :is(script, iframe, object, embed, form[action], img, link, meta, base, style:not([data-mantine-styles])), #root [onerror], #root [onload]";
      expect(await frame.evaluate(`document.querySelectorAll('${made}').length`)).toBe(0);
      expect(await frame.evaluate("[...document.links].filter((a) => /^(javascript|data|vbscript):$/.test(a.protocol)).length")).toBe(0);
    }
  }

  function expectAll(shown: readonly string[], texts: readonly string[]): void {
    const there = shown.map(seen);
    expect(texts.filter((text) => !there.some((one) => one.includes(seen(text))))).toEqual([]);
  }

  it.each(parts)(
    'from $from to $to are words and nothing else: as message, name, note, article and as what the model answers',
    async ({ from, to }) => {
      const visitor = await Visitor.arrive(browser, `${baton.url}/shop/`);
      await visitor.openChat();
      model.reply = 'hello';
      await visitor.say('hello');
      const conversation = await visitor.begun();
      const desk = await Desk.open(browser, baton.url);
      await desk.signIn('sam');
      await desk.page.goto(`${baton.url}/conversations/${conversation}`);
      await desk.log.getByText('hello').first().waitFor();

      const said: string[] = [];
      for (let at = from; at < to; at += 1) {
        const text = STRINGS[at] ?? '';
        const article = { title: text, body: text, category: 'hostile', locale: 'en', published: true, questions: [], version: 0 };
        await count('article', omar.ask('PUT', `/admin/articles/hostile-${String(at)}`, article));
        expect((await visitor.ask('POST', 'contact', { name: text })).status).toBeLessThan(500);
        said.push(...(await turn(visitor, conversation, at)));
      }
      await sam.ask('POST', `/desk/conversations/${conversation}/take-over`);
      const { agents } = await sam.ask<{ agents: Record<string, unknown>[] }>('GET', '/desk/agents');
      const { id, role, languages, skills, queues, capacity } = agents.find((agent) => agent['login'] === 'sam') ?? {};
      const notes: string[] = [];
      for (const text of STRINGS.slice(from, to)) {
        const person = { displayName: text, role, languages, skills, queues, capacity, active: true };
        await count('name', omar.ask('PUT', `/admin/people/${String(id)}`, person));
        if (await count('note', sam.reply(conversation, text, 'NOTE'))) notes.push(text);
        await sam.reply(conversation, text).catch(() => undefined);
      }
      await sam.reply(conversation, 'the last of them');

      await visitor.sees('the last of them');
      await desk.log.getByText('the last of them').waitFor();
      expectAll(await visitor.words(), said);
      expectAll(await desk.words(), [...said, ...notes]);
      await isHarmless(visitor.page);
      await isHarmless(desk.page);
      // and once more as they are read from the store
      await visitor.page.reload();
      await visitor.openChat();
      await visitor.sees('the last of them');
      await desk.page.reload();
      await desk.log.getByText('the last of them').waitFor();
      expectAll(await visitor.words(), said);
      await isHarmless(visitor.page);
      await isHarmless(desk.page);
      await sam.ask('POST', `/desk/conversations/${conversation}/status`, { status: 'COMPLETED' });
      await visitor.leave();
      await desk.leave();
    },
    60_000 + TOGETHER * TURN_MS,
  );

  it('of a model that writes while a person takes over are never seen, on either side', async () => {
    const visitor = await Visitor.arrive(browser, `${baton.url}/shop/`);
    await visitor.openChat();
    model.reply = 'written too late';
    const { asked, letGo } = model.holdBack();
    await visitor.say('how long do returns take?');
    await asked;
    await visitor.chat.getByText('The assistant is writing').waitFor({ state: 'attached' });
    const desk = await Desk.open(browser, baton.url);
    await desk.signIn('lena');
    await desk.page.goto(`${baton.url}/views/ai`);
    await desk.page.locator('.row').first().click();
    await desk.page.locator('#take-over').click();
    await visitor.sees('Lena Brandt joined');
    letGo();
    for (const words of ['I answer you myself.', 'And once more.']) {
      await desk.keys('Alt+r');
      await desk.type(words);
      await desk.keys('Control+Enter');
      await visitor.sees(words);
      await visitor.say('thank you');
      await desk.log.getByText('thank you').last().waitFor();
    }
    expect(await visitor.words()).toEqual(['how long do returns take?', 'I answer you myself.', 'thank you', 'And once more.', 'thank you']);
    expect(await desk.words()).toEqual(await visitor.words());
    await visitor.end();
    await desk.leave();
    await visitor.leave();
  });

  it('are titles and names on the pages of the administration, and most of them were taken', async () => {
    const desk = await Desk.open(browser, baton.url);
    await desk.signIn('omar');
    for (const page of ['articles', 'people']) {
      await desk.page.goto(`${baton.url}/admin/${page}`);
      await desk.page.locator('.admin-row').first().waitFor();
      await isHarmless(desk.page);
    }
    await desk.page.goto(`${baton.url}/views/closed`);
    await desk.page.locator('.row').first().waitFor();
    await isHarmless(desk.page);
    await desk.leave();
    console.log(`of ${String(STRINGS.length)} strings were taken: ${JSON.stringify(taken)}`);
    for (const [kind, count] of Object.entries(taken)) expect(count, kind).toBeGreaterThan(STRINGS.length * 0.6);
  });
});
