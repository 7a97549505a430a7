import { describe, expect, it } from 'vitest';
import { gaps, type Catalogue } from '../src/i18n/texts';

const found = import.meta.glob<Record<string, Catalogue>>('../src/**/texts/??.ts', { eager: true });
const catalogues = Object.entries(found).map(([path, module]) => ({
  path,
  room: path.slice(0, -5),
  tag: path.slice(-5, -3),
  texts: Object.values(module)[0] ?? {},
}));

describe('catalogues', () => {
  const others = catalogues.filter((c) => c.tag !== 'en');

  it('are there in English and German', () => {
    expect(catalogues.filter((c) => c.tag === 'en').length).toBeGreaterThan(0);
    expect(others.length).toBe(catalogues.length - others.length);
  });

  it.each(others)('$path says all that the English one says', (other) => {
    const english = catalogues.find((c) => c.room === other.room && c.tag === 'en');
    expect(gaps(english?.texts ?? {}, other.texts)).toEqual([]);
  });
});
