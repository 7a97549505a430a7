import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2 AA: text at least 4.5 to 1 on its ground, marks and edges of controls 3 to 1. */
const css = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8');

type Tokens = Record<string, string>;

function block(selector: string): Tokens {
  const start = css.indexOf('{', css.indexOf(selector)) + 1;
  const body = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries([...body.matchAll(/--b-([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', (m[2] ?? '').trim()]));
}

const themes: Record<string, Tokens> = {
  light: block('[data-mantine-color-scheme="light"]'),
  dark: block('[data-mantine-color-scheme="dark"]'),
};

function colour(tokens: Tokens, name: string): string {
  const value = tokens[name];
  if (value === undefined) throw new Error(`there is no token --b-${name}`);
  const alias = /^var\(--b-([\w-]+)\)$/.exec(value)?.[1];
  return alias ? colour(tokens, alias) : value;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['page', 'pane', 'sheet', 'well', 'hover', 'selected'].map((s) => `surface-${s}`);
const roles = [
  'accent',
  ...['customer', 'ai', 'human', 'note'].map((author) => `author-${author}`),
  ...['ai', 'waiting', 'human', 'closed'].map((control) => `control-${control}`),
  ...['ontrack', 'risk', 'breached', 'paused'].map((sla) => `sla-${sla}`),
  'success',
  'danger',
];
const pairs: [front: string, grounds: string[], least: number][] = [
  ['text', surfaces, 4.5],
  ['text-muted', surfaces, 4.5],
  ['text', roles.map((role) => `${role}-soft`), 4.5],
  ...roles.map((role): [string, string[], number] => [role, [...surfaces, `${role}-soft`], 4.5]),
  ['author-system', [...surfaces, 'author-system-soft'], 4.5],
  ['text-on-fill', ['accent-fill', 'accent-fill-hover', 'sla-breached-fill', 'danger-fill'], 4.5],
  ...roles.map((role): [string, string[], number] => [
    `${role}-mark`,
    ['surface-page', 'surface-pane', 'surface-sheet', `${role}-soft`],
    3,
  ]),
  ['border-control', surfaces, 3],
  ['focus', surfaces, 3],
];

describe.each(Object.keys(themes))('contrast in the %s theme', (theme) => {
  const tokens = themes[theme] ?? {};
  it.each(pairs)('%s stands out from its grounds', (front, grounds, least) => {
    const weak = grounds
      .map((ground) => ({ ground, ratio: ratio(colour(tokens, front), colour(tokens, ground)) }))
      .filter((pair) => pair.ratio < least);
    expect(weak).toEqual([]);
  });
});

describe('colours', () => {
  it('are written in tokens.css alone', () => {
    const styles = import.meta.glob<string>('../src/**/*.{css,tsx}', { eager: true, query: '?raw', import: 'default' });
    const written = Object.entries(styles)
      .filter(([path]) => !path.endsWith('/tokens.css'))
      .filter(([, text]) => /#[0-9a-f]{3,8}\b(?=[;"'\s,)])|\brgb\(|\bhsl\(/i.test(text))
      .map(([path]) => path);
    expect(written).toEqual([]);
  });
});
