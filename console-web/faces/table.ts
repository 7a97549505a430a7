/** What was measured, beside what was aimed at. */
export class Table {
  private readonly rows: { what: string; measured: string; aim: string; met: boolean }[] = [];

  /** @param figure at most the limit, if there is one */
  row(what: string, measured: string, figure: number | null, limit: number | null, aim: string): void {
    this.rows.push({ what, measured, aim, met: figure === null || limit === null || figure <= limit });
  }

  lines(): string[] {
    return [
      '| What | Measured | Aim |',
      '|---|---|---|',
      ...this.rows.map(({ what, measured, aim, met }) => `| ${what} | ${measured} | ${aim}${met ? '' : ', **missed**'} |`),
    ];
  }

  missed(): string[] {
    return this.rows.filter(({ met }) => !met).map(({ what, measured }) => `${what}: ${measured}`);
  }
}

/** The time that so many of a hundred do not exceed. */
export function p(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? NaN;
}
