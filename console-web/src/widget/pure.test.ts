import { describe, expect, it } from 'vitest';
import { endOf, localeIn, mayCarry } from './host';
import { piecesOf } from './linked';
import { speakingFor, whenOf } from './speaking';
import { isLong, minutesOf } from './waits';

describe('links', () => {
  it('are made of web addresses alone', () => {
    expect(piecesOf('see https://a.example/x?y=1. Thanks')).toEqual([
      { text: 'see ' },
      { text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
      { text: '. Thanks' },
    ]);
    for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', '<a href="x">', 'xhttps://a']) {
      expect(piecesOf(text), text).toEqual([{ text }]);
    }
  });

  it('end before quotes and angles', () => {
    expect(piecesOf('https://a.example/"onclick="x')[0]?.href).toBe('https://a.example/');
  });
});

describe('a page', () => {
  it('may carry the widget if the site names it, with any port if it says so', () => {
    const site = ['https://shop.example', 'http://localhost:*'];
    for (const page of ['https://desk.example', 'https://shop.example', 'http://localhost', 'http://localhost:3000']) {
      expect(mayCarry(page, 'https://desk.example', site), page).toBe(true);
    }
    for (const page of ['https://shop.example.evil', 'http://shop.example', 'http://localhost.evil:80', 'http://localhost:80.evil', 'null']) {
      expect(mayCarry(page, 'https://desk.example', site), page).toBe(false);
    }
  });
});

describe('a token', () => {
  it('says when it ends', () => {
    expect(endOf(`x.${btoa(JSON.stringify({ exp: 17 }))}.y`)).toBe(17_000);
    expect(endOf('nonsense')).toBe(0);
    expect(endOf(`x.${btoa('null')}.y`)).toBe(0);
  });

  it('says which language its customer speaks', () => {
    expect(localeIn(`x.${btoa(JSON.stringify({ locale: 'de-AT' }))}.y`)).toBe('de-AT');
    expect(localeIn(`x.${btoa(JSON.stringify({ locale: 7 }))}.y`)).toBe('');
    expect(localeIn('nonsense')).toBe('');
  });
});

describe('a wait', () => {
  it('is always a range', () => {
    expect(minutesOf(0, 20)).toEqual({ from: 1, to: 2 });
    expect(minutesOf(125, 300)).toEqual({ from: 2, to: 5 });
    expect(minutesOf(180, 180)).toEqual({ from: 3, to: 4 });
    expect(minutesOf(null, 60)).toBeNull();
  });

  it('is told as a time of day when it is over an hour', () => {
    expect(isLong(3600)).toBe(false);
    expect(isLong(3601)).toBe(true);
  });
});

describe('a time', () => {
  const now = new Date(2026, 10, 20, 17, 0);
  it.each([
    [new Date(2026, 10, 20, 18, 0), '18:00'],
    [new Date(2026, 10, 21, 9, 0), 'morgen 9:00'],
    [new Date(2026, 10, 23, 9, 0), 'Montag 9:00'],
    [new Date(2026, 11, 24, 9, 0), '24. Dezember 9:00'],
  ])('is told as people say it: %s', (at, words) => {
    expect(whenOf(at.toISOString(), 'de', now)).toBe(words);
  });
});

describe('the language', () => {
  it('is the first wished one that we speak', () => {
    expect(speakingFor(['fr', 'de-AT', 'en']).language).toBe('de');
    expect(speakingFor(['fr']).language).toBe('en');
    expect(speakingFor(['en-GB']).locale).toBe('en-GB');
  });
});
