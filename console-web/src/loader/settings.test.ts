import { describe, expect, it } from 'vitest';
import { localeOf, settingsFrom } from './settings';

describe('settings', () => {
  it('come from the tag first, then from the object, then from us', () => {
    const settings = settingsFrom({ siteKey: 'pub_1', theme: 'dark' }, { theme: 'light', zIndex: 5 }, () => undefined);
    expect(settings).toMatchObject({ siteKey: 'pub_1', theme: 'dark', zIndex: 5, position: 'end', open: 'false', offset: 20 });
  });

  it('that nobody knows are named and passed over', () => {
    const said: string[] = [];
    const settings = settingsFrom({ theme: 'pink', colour: 'red', zIndex: 'high' }, {}, (text) => said.push(text));
    expect(settings).toMatchObject({ theme: 'auto', zIndex: 999999 });
    expect(said).toEqual(['unknown setting colour', 'theme cannot be "pink"']);
  });

  it('leave the language to the page, then to the browser', () => {
    const settings = settingsFrom({}, {}, () => undefined);
    expect(localeOf(settings, 'de')).toBe('de');
    expect(localeOf(settings, '')).toBe('auto');
    expect(localeOf({ ...settings, locale: 'en-GB' }, 'de')).toBe('en-GB');
  });
});
