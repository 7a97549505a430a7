import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';
import { setStage } from './stage';
import { hostileStrings } from './strings';
import { Visitor } from './visitor';

/** A picture of 1 by 1 pixels. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const WORD = /^Attach files/;

const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });

describe('files', () => {
  const stage = setStage();

  async function chooseAsVisitor(visitor: Visitor, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await visitor.chat.locator('input[type=file]').setInputFiles(files);
  }

  it('go from the customer to the agent and back, each opened by the other', async () => {
    const maya = await Visitor.arrive(stage.browser, stage.shop);
    await maya.openChat();
    // the limits are told before anything is chosen
    const attach = maya.chat.getByRole('button', { name: WORD });
    expect(await attach.getAttribute('aria-label')).toMatch(/PNG, JPG, .*PDF.* 40 MB/);
    await chooseAsVisitor(maya, picture('my face.png'), { name: 'receipt.pdf', mimeType: 'application/pdf', buffer: PDF });
    const chosen = maya.chat.getByRole('list', { name: 'Chosen files' });
    await expect.poll(() => chosen.locator('progress').count()).toBe(0);
    await chosen.getByText('receipt.pdf').waitFor();
    expect(await maya.findings()).toEqual([]);
    expect(await maya.sideways()).toBe(0);
    await maya.press('Send');
    // a file without words: the assistant says that it cannot open it
    await maya.sees('I cannot open files');
    await maya.log.getByRole('link', { name: 'Open my face.png' }).waitFor();
    await maya.log.getByRole('button', { name: 'Save receipt.pdf' }).waitFor();
    const id = await maya.begun();
    await maya.say('yes, please');
    const control = async () => (await stage.sam.ask<{ control: string }>('GET', `/desk/conversations/${id}`)).control;
    await expect.poll(control, { timeout: 30_000 }).toBe('WAITING_FOR_HUMAN');

    const sam = await Desk.open(stage.browser, stage.baton);
    await sam.signIn('sam');
    await stage.sam.ask('POST', `/desk/conversations/${id}/take-over`);
    await sam.page.goto(`${stage.baton}/conversations/${id}`);
    const thumb = sam.log.getByRole('link', { name: 'Open my face.png' });
    await thumb.waitFor();
    await expect.poll(() => thumb.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
    await sam.page.getByRole('region', { name: 'Handoff brief' }).getByText('my face.png, receipt.pdf').waitFor();
    const saved = sam.page.waitForEvent('download');
    await sam.log.getByRole('link', { name: 'Save receipt.pdf' }).click();
    expect(readFileSync(await (await saved).path()).equals(PDF)).toBe(true);

    // an answer with a file and without words; until the server has it the browser asks before it leaves the page
    const asksBeforeLeaving = () => sam.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await asksBeforeLeaving()).toBe(false);
    await sam.page.locator('.composer input[type=file]').setInputFiles([{ name: 'form.pdf', mimeType: 'application/pdf', buffer: PDF }]);
    await sam.page.getByRole('list', { name: 'Chosen files' }).getByText('form.pdf').waitFor();
    expect(await asksBeforeLeaving()).toBe(true);
    expect(await sam.findings()).toEqual([]);
    await sam.page.getByRole('textbox', { name: /^Write to/ }).focus();
    await sam.keys('Control+Enter');
    const theirs = maya.log.getByRole('button', { name: 'Save form.pdf' });
    await theirs.waitFor({ timeout: 30_000 });
    await expect.poll(asksBeforeLeaving).toBe(false);
    const got = maya.page.waitForEvent('download');
    await theirs.click();
    expect(readFileSync(await (await got).path()).equals(PDF)).toBe(true);

    // a note's file stays with the team
    await sam.keys('Alt+n');
    await sam.page.locator('.composer input[type=file]').setInputFiles([picture('inside.png')]);
    await sam.page.getByRole('list', { name: 'Chosen files' }).getByText('inside.png').waitFor();
    await sam.keys('Control+Enter');
    await sam.log.getByRole('link', { name: 'Open inside.png' }).waitFor();
    await stage.sam.reply(id, 'that was all');
    await maya.sees('that was all');
    expect(await maya.log.getByText('inside.png').count() + (await maya.log.getByRole('link', { name: /inside/ }).count())).toBe(0);
    expect(await sam.findings()).toEqual([]);
    expect(await maya.findings()).toEqual([]);

    // read again from the store: the picture is fetched with the customer's token
    await maya.page.reload();
    await maya.openChat();
    await maya.log.getByRole('link', { name: 'Open my face.png' }).waitFor();
    await stage.sam.ask('POST', `/desk/conversations/${id}/status`, { status: 'COMPLETED' });
    await sam.leave();
    await maya.leave();
  });

  it('that are too large, empty or of another kind are refused with words, before and after they are sent', async () => {
    const maya = await Visitor.arrive(stage.browser, stage.shop, { phone: true });
    await maya.openChat();
    await chooseAsVisitor(
      maya,
      { name: 'film.mp4', mimeType: 'video/mp4', buffer: PDF },
      { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      { name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(40 * 1024 * 1024 + 1, 'x') },
      // the name says a picture, the content a page: only the server finds that out
      { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>window.hacked=1</script></html>') },
    );
    await maya.chat.getByText('The file is empty.').waitFor();
    await maya.chat.getByText(/Too large: a file has 40 MB at most/).waitFor();
    await expect.poll(() => maya.chat.getByText('This kind of file cannot be sent.').count()).toBe(2);
    expect(await maya.chat.getByRole('button', { name: 'Send', exact: true }).getAttribute('aria-disabled')).toBe('true');
    expect(await maya.findings()).toEqual([]);
    expect(await maya.sideways()).toBe(0);
    for (const name of ['film.mp4', 'nothing.txt', 'large.txt', 'page.png']) await maya.press(`Remove ${name}`);
    expect(await maya.chat.getByRole('list', { name: 'Chosen files' }).count()).toBe(0);
    await maya.end();
    await maya.leave();
  });

  it('chosen while the line is cut wait for it, and their message with them', async () => {
    const maya = await Visitor.arrive(stage.browser, stage.shop);
    await maya.openChat();
    await maya.say('hello');
    await maya.begun();
    await maya.context.setOffline(true);
    await chooseAsVisitor(maya, picture('later.png'));
    await maya.chat.getByText('Waits for the connection').waitFor();
    await maya.press('Send');
    await maya.chat.getByText('Waiting to send').waitFor();
    await maya.context.setOffline(false);
    await maya.log.getByRole('link', { name: 'Open later.png' }).waitFor({ timeout: 30_000 });
    await maya.end();
    await maya.leave();
  });

  it('with hostile names are files and nothing else', async () => {
    const maya = await Visitor.arrive(stage.browser, stage.shop);
    await maya.openChat();
    await maya.say('hello');
    await maya.begun();
    const { id, token } = await maya.conversation();
    const names = hostileStrings()
      .filter((name) => name.length <= 200)
      .slice(0, 10 * 8);
    for (let at = 0; at < names.length; at += 10) {
      const attachments: string[] = [];
      for (const name of names.slice(at, at + 10)) {
        const file = crypto.randomUUID();
        const answer = await fetch(`${stage.baton}/api/v1/conversations/${id}/attachments/${file}`, {
          method: 'PUT',
          headers: {
            Authorization: `Bearer ${token}`,
            'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
          },
          body: PNG,
        });
        expect(answer.status, name).toBe(201);
        attachments.push(file);
      }
      expect((await maya.ask('POST', 'messages', { clientMessageId: `names-${String(at)}`, text: 'names', attachments })).status).toBe(202);
    }
    const sam = await Desk.open(stage.browser, stage.baton);
    await sam.signIn('sam');
    await sam.page.goto(`${stage.baton}/conversations/${id}`);
    await sam.log.getByText('names').last().waitFor();
    await maya.sees('names');
    for (const page of [maya.page, sam.page]) {
      for (const frame of page.frames()) {
        expect(await frame.evaluate('typeof window.hacked')).toBe('undefined');
        expect(await frame.evaluate("document.querySelectorAll('#root :is(script, iframe, object, embed, form), #root [onerror], #root [onload]').length")).toBe(0);
        expect(await frame.evaluate("[...document.links].filter((a) => /^(javascript|data|vbscript):$/.test(a.protocol)).length")).toBe(0);
      }
    }
    await maya.end();
    await sam.leave();
    await maya.leave();
  });
});
