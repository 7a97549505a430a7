import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2 AA: text at least 4.5 to 1 on its ground, marks and edges of controls 3 to 1. */
const css = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8');

type Tokens = Readonly<Record<string, string>>;

/** The tokens of the block that sets this scheme. */
function block(scheme: string): Tokens {
  const start = css.indexOf(`color-scheme: ${scheme};`);
  if (start < 0) throw new Error(`no block sets the scheme ${scheme}`);
  const body = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries([...body.matchAll(/--b-([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const light = block('light');
const themes: Readonly<Record<Theme, Tokens>> = { light, dark: { ...light, ...block('dark') } };

/** A token's colour in a theme, through light-dark() and the tokens that it names. */
function colour(theme: Theme, name: string): string {
  const value = themes[theme][name];
  if (value === undefined) throw new Error(`there is no token --b-${name}`);
  const pair = /^light-dark\((.+), (.+)\)$/.exec(value);
  const own = (theme === 'light' ? pair?.[1] : pair?.[2]) ?? value;
  const alias = /^var\(--b-([\w-]+)\)$/.exec(own)?.[1];
  if (alias !== undefined) return colour(theme, alias);
  if (!/^#[0-9a-f]{6}$/.test(own)) throw new Error(`--b-${name} is no colour: ${own}`);
  return own;
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

describe.each(THEMES)('contrast in the %s theme', (theme) => {
  it.each(pairs)('%s stands out from its grounds', (front, grounds, least) => {
    const weak = grounds
      .map((ground) => ({ ground, ratio: ratio(colour(theme, front), colour(theme, ground)) }))
      .filter((pair) => pair.ratio < least);
    expect(weak).toEqual([]);
  });
});
