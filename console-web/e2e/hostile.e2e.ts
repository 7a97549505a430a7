import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Colleague } from './people';
import { Visitor } from './visitor';
import { launch } from './watched';

const baton = inject('baton');

const OWN = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror="window.hacked=1">',
  '<svg onload="window.hacked=1">',
  '<iframe src="javascript:window.hacked=1"></iframe>',
  '<a href="javascript:window.hacked=1">x</a>',
  'javascript:window.hacked=1',
  'https://evil.example/"onmouseover="window.hacked=1',
  "https://evil.example/'><script>window.hacked=1</script>",
  '<img src="https://evil.example/pixel.png">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<style>@import url(https://evil.example/x.css)</style>',
  '![x](https://evil.example/x.png)',
  '[x](javascript:window.hacked=1)',
  '{{constructor.constructor("window.hacked=1")()}}',
  '${window.hacked=1}',
  '"><form action=https://evil.example><input autofocus onfocus=window.hacked=1>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href=https://evil.example>',
  '\u202Ehtml\u202C \uFEFF\u200D',
  '<template><img src=x onerror=window.hacked=1></template>',
];

/** BATON_STRINGS names files of strings, one a line or JSON arrays, for the full form. */
function strings(): string[] {
  const dir = process.env['BATON_STRINGS'];
  if (dir === undefined) return OWN;
  const read = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /xss|blns/i.test(file) && /\.(txt|json)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(`${dir}/${file}`, 'utf8');
      return file.endsWith('.json') ? (JSON.parse(text) as string[]) : text.split('\n');
    });
  return [...OWN, ...read.filter((line) => line.trim() !== '' && line.length < 10_000)];
}

describe('hostile strings', () => {
  let browser: Browser;
  let sam: Colleague;
  beforeAll(async () => {
    browser = await launch();
    sam = await Colleague.signIn(baton, 'sam');
    await sam.listen();
  });
  afterAll(async () => {
    await sam.listen(false);
    await browser.close();
  });

  it(
    'are words and nothing else, whoever wrote them',
    async () => {
      const visitor = await Visitor.arrive(browser, `${baton}/shop/`);
      await visitor.openChat();
      await visitor.press(/^Talk to a person/);
      const conversation = await visitor.begun();
      await sam.accept(conversation);
      const { token } = await visitor.conversation();
      const all = strings();
      let taken = 0;
      for (const [at, text] of all.entries()) {
        const answer = await fetch(`${baton}/api/v1/conversations/${conversation}/messages`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
          body: JSON.stringify({ clientMessageId: `hostile-${String(at)}`, text }),
        });
        expect(answer.status).toBeLessThan(500);
        if (answer.ok) taken += 1;
        if (at < 200) await sam.reply(conversation, text).catch(() => undefined);
      }
      expect(taken).toBeGreaterThan(all.length / 2);
      await visitor.sees(OWN.at(-1) ?? '', 60_000);
      for (const frame of visitor.page.frames()) {
        expect(await frame.evaluate('typeof window.hacked')).toBe('undefined');
        expect(await frame.evaluate("document.querySelectorAll('#root script, #root iframe, #root form[action], #root img').length")).toBe(0);
      }
      await sam.ask('POST', `/desk/conversations/${conversation}/status`, { status: 'COMPLETED' });
      await visitor.leave();
    },
    20 * 60_000,
  );
});
