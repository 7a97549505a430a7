import { describe, it } from 'vitest';
import { judge, WIDTHS } from './looks';
import { setStage } from './stage';
import { Visitor } from './visitor';

/** The panel alone; the shop around it is pictured once. */
const PANEL = { x: 840, y: 40, width: 440, height: 760 };

describe.each(WIDTHS)('the widget, %o', (wish) => {
  const stage = setStage();

  it('has no findings and no sideways scrolling in any state', async () => {
    const { sam } = stage;
    const panel = wish.phone ? undefined : PANEL;
    const visitor = await Visitor.arrive(stage.browser, stage.shop, wish);
    await visitor.openChat();
    await visitor.sees('You are talking to an automated assistant');
    await judge(visitor, 'widget-greeting', wish);

    await visitor.say('how long do returns take?');
    await visitor.chat.locator('.message.ai .words').first().waitFor({ timeout: 60_000 });
    await judge(visitor, 'widget-assistant', wish, panel);

    await visitor.press('Menu');
    await visitor.chat.getByRole('menu').waitFor();
    await judge(visitor, 'widget-menu', wish, panel);
    await visitor.page.keyboard.press('Escape');

    await visitor.press(/^Talk to a person/);
    const card = visitor.chat.getByRole('region', { name: 'Waiting for a person' });
    await card.waitFor();
    await judge(visitor, 'widget-waiting', wish, panel);
    await card.getByRole('button', { name: 'E-mail the answer' }).click();
    await card.getByLabel('Your e-mail address').waitFor();
    await judge(visitor, 'widget-contact', wish, panel);
    await card.getByRole('button', { name: 'Cancel' }).click();

    await sam.listen();
    const conversation = await visitor.begun();
    await sam.accept(conversation);
    await visitor.sees('joined');
    await sam.reply(conversation, 'Hello, I have read everything. I am on it.');
    await visitor.sees('I am on it');
    await judge(visitor, 'widget-person', wish, panel);

    await visitor.context.setOffline(true);
    await visitor.chat.locator('.input textarea').fill('are you still there?');
    await visitor.chat.locator('.input textarea').press('Enter');
    await visitor.chat.getByText('Waiting to send').waitFor();
    await visitor.chat.getByText(/Reconnecting, \d+ s/).waitFor();
    await judge(visitor, 'widget-offline', wish, panel);
    await visitor.context.setOffline(false);
    await visitor.chat.getByText('Waiting to send').waitFor({ state: 'detached' });

    await sam.ask('POST', `/desk/conversations/${conversation}/status`, { status: 'COMPLETED' });
    await visitor.chat.getByRole('heading', { name: 'How was it?' }).waitFor();
    await judge(visitor, 'widget-closed', wish, panel);
    await visitor.leave();
  });

  it('fits 320 pixels and speaks German', async () => {
    const visitor = await Visitor.arrive(stage.browser, stage.shop, { ...wish, locale: 'de-DE' });
    await visitor.page.setViewportSize({ width: 320, height: 640 });
    await visitor.page.evaluate("window.Baton.q.push(['setLocale', 'de'], ['open'])");
    await visitor.chat.getByRole('heading', { name: 'Wie können wir helfen?' }).waitFor();
    await judge(visitor, 'in German on 320 pixels', null);
    await visitor.leave();
  });
});
