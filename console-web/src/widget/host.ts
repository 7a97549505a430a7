import { isOurs, type Face, type FromFrame, type Problem, type ToFrame } from '../loader/wire';

/** What the page's loader may ask of the application. */
export interface Methods {
  readonly identify: (who: { token?: unknown }) => Promise<void>;
  readonly logout: () => void;
  readonly setAttributes: (attributes: unknown) => void;
  readonly setLocale: (tag: unknown) => void;
  readonly setTheme: (theme: unknown) => void;
  readonly setConsent: (consent: { storage?: unknown }) => void;
  readonly startConversation: (how: { text?: unknown; category?: unknown }) => void;
  readonly talkToPerson: (how: { text?: unknown }) => Promise<void>;
  readonly state: () => unknown;
}

export interface Hello {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly open: boolean;
}

/** The page that carries the widget. It is listened to only if it is one of the site's origins. */
export class Host {
  private origin: string | null = null;
  private methods: Methods | null = null;
  private readonly early: ToFrame[] = [];
  private readonly untold: FromFrame[] = [];
  onShown: (open: boolean) => void = () => undefined;

  /** @param onHello told once, with what the page has set */
  constructor(onHello: (hello: Hello) => void) {
    window.addEventListener('message', (event: MessageEvent) => {
      if (event.source !== window.parent || !isOurs(event.data)) return;
      if (this.origin !== null && event.origin !== this.origin) return;
      if (event.data.kind === 'hello') {
        if (this.origin !== null) return;
        this.origin = event.origin;
        onHello(event.data as Hello);
        this.tell({ baton: 1, kind: 'here' });
        for (const message of this.untold.splice(0)) this.tell(message);
      } else {
        this.heard(event.data as ToFrame);
      }
    });
  }

  /** Which page this is; null before it has spoken. */
  get page(): string | null {
    return this.origin;
  }

  serve(methods: Methods): void {
    this.methods = methods;
    for (const message of this.early.splice(0)) this.heard(message);
  }

  wear(face: Face): void {
    this.tell({ baton: 1, kind: 'face', face });
  }

  want(open: boolean): void {
    this.tell({ baton: 1, kind: 'want', open });
  }

  emit = (name: string, data: unknown): void => {
    this.tell({ baton: 1, kind: 'event', name, data });
  };

  private heard(message: ToFrame): void {
    if (message.kind === 'shown') this.onShown(message.open);
    if (message.kind !== 'call') return;
    const methods = this.methods;
    if (!methods) {
      this.early.push(message);
      return;
    }
    const method = Object.hasOwn(methods, message.method) ? methods[message.method as keyof Methods] : undefined;
    const [first] = message.args;
    const argument = typeof first === 'object' && first !== null ? first : typeof first === 'string' ? first : {};
    Promise.resolve()
      .then(() => (method as ((argument: unknown) => unknown) | undefined)?.(argument))
      .then((result) => this.tell({ baton: 1, kind: 'answer', id: message.id, result }))
      .catch((error: unknown) => this.tell({ baton: 1, kind: 'answer', id: message.id, error: problemIn(error) }));
  }

  private tell(message: FromFrame): void {
    if (this.origin === null) this.untold.push(message);
    else window.parent.postMessage(message, this.origin);
  }
}

function problemIn(error: unknown): Problem {
  const code = error instanceof Error ? error.message : 'INTERNAL';
  return { code: code === 'IDENTITY_REFUSED' ? 'TOKEN_INVALID' : code === 'UNREACHABLE' ? 'OFFLINE' : code, message: code };
}

/** True if the page is one of the site's; a site's origin may leave the port open: http://localhost:* */
export function mayCarry(page: string, own: string, origins: readonly string[]): boolean {
  return page === own || origins.some((origin) => matches(page, origin));
}

function matches(page: string, origin: string): boolean {
  if (!origin.endsWith(':*')) return page === origin;
  const start = origin.slice(0, -2);
  return page === start || (page.startsWith(`${start}:`) && /^\d+$/.test(page.slice(start.length + 1)));
}

/** When a token ends, in ms; 0 if it does not say. */
export function endOf(token: string): number {
  const { exp } = claimsOf(token);
  return typeof exp === 'number' ? exp * 1000 : 0;
}

/** Language of the customer, as the merchant knows it; empty if the token does not say. */
export function localeIn(token: string): string {
  const { locale } = claimsOf(token);
  return typeof locale === 'string' ? locale : '';
}

/** What a token says. It is read, never believed: the server checks it. */
function claimsOf(token: string): { readonly exp?: unknown; readonly locale?: unknown } {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return (JSON.parse(atob(part)) as object | null) ?? {};
  } catch {
    return {};
  }
}
