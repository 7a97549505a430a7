import type { Shape } from '../api/client';

export type Tried = Shape<'Tried'>;

/** All limits stand at four fifths of the width, so that "past the tick" means fired. */
export const TICK = 0.8;

/**
 * How far a value has come towards its limit, from 0 to 1 with the limit at {@link TICK}; null where the two are no numbers.
 * "below 0.55" comes nearer as the value falls.
 */
export function reached(tried: Tried): number | null {
  const value = numberIn(tried.value);
  const limit = numberIn(tried.threshold);
  if (value === null || limit === null || limit === 0) return null;
  const fired = tried.result === 'FIRED';
  const part = /below|under|unter/i.test(tried.threshold) ? (1 - value) / (1 - limit) : value / limit;
  const width = Math.min(1, Math.max(0, part * TICK));
  // at the limit but not over it: just before the tick
  return fired ? Math.max(width, TICK + 0.03) : Math.min(width, TICK - 0.005);
}

/** The value as it is read: two decimals, and as many more as it takes to tell it from its limit. */
export function readable({ value, threshold }: Tried): string {
  const limit = numberIn(threshold);
  return value.replace(/-?\d+\.\d{3,}/g, (exact) => {
    const short = Number(exact).toFixed(2);
    return Number(short) === limit ? exact : short;
  });
}

function numberIn(text: string): number | null {
  const found = /-?\d+(?:\.\d+)?/.exec(text.replace(/,(?=\d{3}\b)/g, ''));
  return found ? Number(found[0]) : null;
}

/** The triggers of a decision in the order in which they are read: what fired, what came near, the rest. */
interface Groups {
  readonly fired: readonly Tried[];
  readonly near: readonly { readonly tried: Tried; readonly reached: number }[];
  readonly far: readonly Tried[];
  readonly unknown: readonly Tried[];
  readonly notAsked: readonly Tried[];
}

export function grouped(trace: readonly Tried[]): Groups {
  const notFired = trace.filter((one) => one.result === 'NOT_FIRED');
  const near = notFired
    .map((tried) => ({ tried, reached: reached(tried) }))
    .filter((one): one is { tried: Tried; reached: number } => one.reached !== null && one.reached >= 0.2)
    .sort((a, b) => b.reached - a.reached);
  return {
    fired: trace.filter((one) => one.result === 'FIRED'),
    near,
    far: notFired.filter((one) => !near.some(({ tried }) => tried === one)),
    unknown: trace.filter((one) => one.result === 'NOT_KNOWN'),
    notAsked: trace.filter((one) => one.result === 'NOT_ASKED' || one.result === 'OFF'),
  };
}
