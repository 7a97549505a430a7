import { localeOf, type Settings } from './settings';
import { Surface } from './surface';
import { isOurs, type FromFrame, type Problem, type ToFrame } from './wire';

type Listener = (data: unknown) => void;
type Method = (...args: never[]) => unknown;

/** How long a frame may stay silent before the page is told that it is not allowed to carry it, or that nobody is there. */
const PATIENCE_MS = 10_000;
const OPEN_BEFORE = 'baton.open';

/** The one global object of the page. Every method returns a promise. */
export class Baton {
  /** Calls as arrays, `["identify", { token }]`, done at once. */
  readonly q: { push: (...calls: unknown[]) => number };
  private readonly surface: Surface;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly asked = new Map<number, { resolve: (value: unknown) => void; reject: (problem: unknown) => void }>();
  private readonly early: ToFrame[] = [];
  private here = false;
  private calls = 0;

  constructor(
    private readonly settings: Settings,
    private readonly origin: string,
    private readonly warn: (text: string) => void,
  ) {
    const address = `${origin}/widget/v1/app.html?site=${encodeURIComponent(settings.siteKey)}`;
    this.surface = new Surface(settings, address, () => void this.toggle(), warn);
    this.q = { push: (...calls) => calls.map((call) => this.done(call)).length };
  }

  start(): void {
    window.addEventListener('message', (event) => this.heard(event));
    this.surface.frame.addEventListener('load', () => this.loaded());
    const open = this.settings.open === 'true' || (this.settings.open === 'return' && wasOpen());
    this.surface.attach();
    if (open) this.surface.show(true, true);
  }

  open() {
    return this.want(true);
  }

  close() {
    return this.want(false);
  }

  toggle() {
    return this.want(!this.surface.open);
  }

  /** Shows the launcher. */
  show() {
    this.surface.showLauncher(true);
    return Promise.resolve();
  }

  /** Hides launcher and panel. */
  hide() {
    this.surface.showLauncher(false);
    return this.want(false);
  }

  identify(who: { token: string }) {
    return this.ask('identify', who);
  }

  logout() {
    return this.ask('logout');
  }

  setAttributes(attributes: Record<string, unknown>) {
    return this.ask('setAttributes', attributes);
  }

  setLocale(tag: string) {
    return this.ask('setLocale', tag);
  }

  setTheme(theme: Settings['theme']) {
    this.surface.setTheme(theme);
    return this.ask('setTheme', theme);
  }

  setConsent(consent: { storage: string }) {
    return this.ask('setConsent', consent);
  }

  async startConversation(how: { text?: string; category?: string } = {}) {
    const begun = await this.ask('startConversation', how);
    await this.want(true);
    return begun;
  }

  async talkToPerson(how: { text?: string } = {}) {
    void this.want(true);
    return this.ask('talkToPerson', how);
  }

  state() {
    return this.ask('state');
  }

  on(event: string, listener: Listener) {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
    return Promise.resolve();
  }

  off(event: string, listener: Listener) {
    this.listeners.get(event)?.delete(listener);
    return Promise.resolve();
  }

  private want(open: boolean) {
    if (this.surface.open !== open) {
      this.surface.show(open, false);
      rememberOpen(open);
      this.tell({ baton: 1, kind: 'shown', open });
      this.emit(open ? 'opened' : 'closed', {});
    }
    return Promise.resolve();
  }

  /** A call that was kept, or one in the form of an array. */
  private done(call: unknown): void {
    const [name, ...args] = Array.isArray(call) ? (call as unknown[]) : [];
    const method = typeof name === 'string' && METHODS.has(name) ? (this as unknown as Record<string, Method>)[name] : undefined;
    if (method) void Promise.resolve(method.apply(this, args as never[])).catch(() => undefined);
    else this.warn(`unknown method ${String(name)}`);
  }

  private ask(method: string, ...args: unknown[]): Promise<unknown> {
    const id = (this.calls += 1);
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      this.tell({ baton: 1, kind: 'call', id, method, args });
    });
  }

  private tell(message: ToFrame): void {
    if (this.here) this.surface.frame.contentWindow?.postMessage(message, this.origin);
    else this.early.push(message);
  }

  /** The frame has loaded something: our application answers at once, an error page of the browser never. */
  private loaded(): void {
    const settings = { ...this.settings, locale: localeOf(this.settings, document.documentElement.lang) };
    const hello: ToFrame = { baton: 1, kind: 'hello', settings, open: this.surface.open };
    this.surface.frame.contentWindow?.postMessage(hello, this.origin);
    setTimeout(() => {
      if (!this.here) this.failed({ code: 'ORIGIN_NOT_ALLOWED', message: 'The frame does not answer: is this page one of the site?' });
    }, PATIENCE_MS);
  }

  private heard(event: MessageEvent): void {
    if (event.source !== this.surface.frame.contentWindow || event.origin !== this.origin) return;
    if (!isOurs(event.data)) return;
    const message = event.data as FromFrame;
    switch (message.kind) {
      case 'here':
        if (this.here) return;
        this.here = true;
        this.surface.ready();
        for (const waiting of this.early.splice(0)) this.tell(waiting);
        this.emit('ready', {});
        break;
      case 'face':
        this.surface.wear(message.face);
        document.title = titleWith(message.face.unread, document.title);
        break;
      case 'want':
        void this.want(message.open);
        break;
      case 'answer':
        if (message.error) this.asked.get(message.id)?.reject(message.error);
        else this.asked.get(message.id)?.resolve(message.result);
        this.asked.delete(message.id);
        break;
      case 'event':
        if (message.name === 'error') this.failed(message.data as Problem);
        else this.emit(message.name, message.data);
    }
  }

  private failed(problem: Problem): void {
    if (problem.code === 'SITE_KEY_UNKNOWN' || problem.code === 'ORIGIN_NOT_ALLOWED') {
      this.surface.remove();
      this.warn(`${problem.code}: ${problem.message}`);
      for (const [, asked] of this.asked) asked.reject(problem);
      this.asked.clear();
    }
    this.emit('error', problem);
  }

  private emit(event: string, data: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) {
      try {
        listener(data);
      } catch (error) {
        // a listener of the page must not stop the others
        console.error(error);
      }
    }
  }
}

const METHODS = new Set([
  ...['open', 'close', 'toggle', 'show', 'hide', 'identify', 'logout', 'setAttributes', 'setLocale', 'setTheme', 'setConsent'],
  ...['startConversation', 'talkToPerson', 'state', 'on', 'off'],
]);

/** The page's own title, which it may change at any time, behind the number of unread messages. */
export function titleWith(unread: number, title: string): string {
  const own = title.replace(/^\(\d+\) /, '');
  return unread > 0 ? `(${String(unread)}) ${own}` : own;
}

function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(OPEN_BEFORE) === '1';
  } catch {
    return false;
  }
}

function rememberOpen(open: boolean): void {
  try {
    sessionStorage.setItem(OPEN_BEFORE, open ? '1' : '0');
  } catch {
    // storage is refused: the panel begins closed
  }
}
