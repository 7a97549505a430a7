import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refused, Unreachable } from '../api/refused';
import { sayIn } from '../i18n/texts';
import { en } from '../i18n/texts/en';
import { sentenceOf } from './refusals';

const say = sayIn(en, 'en');
const catalogue = readFileSync(
  new URL('../../../domain/src/main/java/dev/baton/domain/refusal/Refusal.java', import.meta.url),
  'utf8',
);
const codes = [...catalogue.matchAll(/^ {4}([A-Z_]+)\("/gm)].map((m) => m[1] ?? '');

describe('a refusal', () => {
  it('has a sentence for every code of the catalogue', () => {
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !(`refusal.${code}` in en))).toEqual([]);
  });

  it('names who was faster', () => {
    expect(sentenceOf(new Refused('ALREADY_TAKEN', 409, 'x', { takenBy: 'Ines' }), say)).toBe('Taken by Ines.');
  });

  it('that is not known here is said in the words of the server', () => {
    expect(sentenceOf(new Refused('SOMETHING_NEW', 409, 'Not on a Sunday.'), say)).toBe('Not on a Sunday.');
  });

  it('differs from a server that is not reached', () => {
    expect(sentenceOf(new Unreachable(), say)).toContain('not reached');
  });
});
