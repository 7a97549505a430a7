import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from './chromium';

export interface Wish {
  readonly scheme?: 'light' | 'dark';
  readonly phone?: boolean;
  readonly locale?: string;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
}

/** A page in a browser of one's own that is watched: where it asks, and what the browser complains about. */
export abstract class Watched {
  /** Requests that went to another host than ours. */
  readonly strayed: string[] = [];
  /** Errors of scripts and of the content policy, and dialogs that nobody asked for. */
  readonly complaints: string[] = [];

  protected constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    context.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      const ours = ['127.0.0.1', 'localhost'].includes(hostname) || protocol === 'blob:' || protocol === 'data:';
      if (!ours) this.strayed.push(request.url());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) this.complaints.push(message.text());
    });
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  /** What axe finds, a line each. */
  abstract findings(): Promise<string[]>;

  /** How far the page can be scrolled sideways; 0 is right. */
  abstract sideways(): Promise<number>;

  async leave(): Promise<void> {
    expect(this.strayed).toEqual([]);
    expect(this.complaints).toEqual([]);
    await this.context.close();
  }
}
