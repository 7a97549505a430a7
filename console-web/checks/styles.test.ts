import { describe, expect, it } from 'vitest';

const read = import.meta.glob<string>('../src/**/*.{css,tsx}', { eager: true, query: '?raw', import: 'default' });
const files = Object.entries(read).map(([path, text]) => ({ path, text }));

describe('styles', () => {
  it('name colours in tokens.css alone', () => {
    const written = files
      .filter(({ path }) => !path.endsWith('/tokens.css'))
      .filter(({ text }) => /#[0-9a-f]{3,8}\b(?=[;"'\s,)])|\brgb\(|\bhsl\(/i.test(text));
    expect(written.map(({ path }) => path)).toEqual([]);
  });

  it('stand in files of a noun each, none of them long', () => {
    const styles = files.filter(({ path }) => path.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(20);
    expect(styles.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([]);
  });
});
