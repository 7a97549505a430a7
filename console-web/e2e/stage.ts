import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { Colleague } from './people';
import { launch } from './watched';

/** What the tests of a file have in common: a running Baton, a browser, and Sam, who takes customers through the API. */
export interface Stage {
  readonly baton: string;
  readonly shop: string;
  readonly browser: Browser;
  readonly sam: Colleague;
}

/** Sets the stage for the tests of a describe; nobody listens when they are over. */
export function setStage({ listens = false } = {}): Stage {
  const baton = inject('baton');
  const stage: { baton: string; shop: string; browser?: Browser; sam?: Colleague } = { baton, shop: `${baton}/shop/` };
  beforeAll(async () => {
    stage.browser = await launch();
    stage.sam = await Colleague.signIn(baton, 'sam');
    if (listens) await stage.sam.listen();
  });
  afterAll(async () => {
    await stage.sam?.listen(false);
    await stage.browser?.close();
  });
  // there before the first test asks
  return stage as Stage;
}
