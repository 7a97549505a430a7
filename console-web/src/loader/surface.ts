import { Late } from './Late';
import { localeOf, type Settings } from './settings';
import { STYLE } from './style';
import type { Face } from './wire';

const SVG = 'http://www.w3.org/2000/svg';
const BUBBLE = 'M3 20l1.3 -3.9c-2.324 -3.437 -1.426 -7.872 2.1 -10.374c3.526 -2.501 8.59 -2.296 11.845 .48c3.255 2.777 3.695 7.266 1.029 10.501c-2.666 3.235 -7.615 4.215 -11.574 2.293l-4.7 1';
/** So long an empty panel is waited for without a word. */
const LATE_MS = 8_000;
const CHEVRON = 'M6 9l6 6l6 -6';

/** The launcher and the frame, in a shadow tree of their own: the page's styles and ours never meet. */
export class Surface {
  readonly frame = document.createElement('iframe');
  private readonly host = document.createElement('div');
  private readonly box = document.createElement('div');
  private readonly launcher = document.createElement('button');
  private readonly badge = document.createElement('span');
  private readonly word = document.createElement('span');
  private readonly drawing = document.createElementNS(SVG, 'path');
  private readonly dark = window.matchMedia('(prefers-color-scheme: dark)');
  private here = false;
  private face: Face = { label: 'Chat', unread: 0, frame: 'Chat', bar: 'Chat' };
  private theme: Settings['theme'];
  private readonly late: Late;
  private opened = false;
  private launcherShown = true;
  /** Where the focus was when the panel opened. */
  private before: Element | null = null;

  constructor(
    private readonly settings: Settings,
    address: string,
    onPress: () => void,
    private readonly warn: (text: string) => void,
  ) {
    this.theme = settings.theme;
    const root = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.host.style.setProperty('--z', String(settings.zIndex));
    this.host.style.setProperty('--offset', `${String(settings.offset)}px`);
    this.host.setAttribute('data-baton', '');
    this.launcher.type = 'button';
    this.launcher.className = 'launcher';
    this.launcher.dataset['look'] = settings.launcher;
    this.launcher.addEventListener('click', onPress);
    this.word.className = 'word';
    this.badge.className = 'badge';
    this.badge.setAttribute('aria-hidden', 'true');
    this.launcher.append(this.sign(), this.word, this.badge);
    this.frame.className = 'frame';
    this.frame.hidden = true;
    this.frame.src = address;
    this.frame.setAttribute('allow', 'clipboard-write');
    const locale = localeOf(settings, document.documentElement.lang);
    this.late = new Late(locale === 'auto' ? navigator.language : locale, () => {
      this.frame.src = address;
      this.late.after(LATE_MS);
    });
    this.box.append(this.launcher, this.frame, this.late.box);
    root.append(this.box);
    this.dark.addEventListener('change', () => this.draw());
    for (const event of ['resize', 'scroll'] as const) window.visualViewport?.addEventListener(event, () => this.fit());
    this.draw();
  }

  /** Puts it on the page: at the end of the body, or into the element that the settings name. */
  attach(): void {
    const element = this.settings.position === 'element' ? elementOf(this.settings.target) : null;
    if (this.settings.position === 'element' && !element) this.warn(`there is no element "${this.settings.target}"`);
    (element ?? document.body).append(this.host);
    this.box.className = element ? 'inside' : 'page';
    this.box.classList.toggle('start', this.settings.position === 'start');
    this.draw();
  }

  get open(): boolean {
    return this.opened;
  }

  /** Opening moves the focus in, closing returns it; `quietly` leaves it where it is. */
  show(open: boolean, quietly: boolean): void {
    this.opened = open;
    if (open && !this.here) this.late.after(LATE_MS);
    else this.late.over();
    this.draw();
    if (quietly) return;
    if (open) {
      this.before = document.activeElement;
      this.frame.focus();
    } else if (!this.launcher.hidden) this.launcher.focus();
    else if (this.before instanceof HTMLElement) this.before.focus();
  }

  showLauncher(shown: boolean): void {
    this.launcherShown = shown;
    this.draw();
  }

  /** The application has come. */
  ready(): void {
    this.here = true;
    this.late.over();
  }

  wear(face: Face): void {
    this.face = face;
    this.draw();
  }

  setTheme(theme: Settings['theme']): void {
    this.theme = theme;
    this.draw();
  }

  remove(): void {
    this.host.remove();
  }

  /** A full-screen panel ends where the on-screen keyboard begins. */
  private fit(): void {
    const view = window.visualViewport;
    // a page that is enlarged by two fingers has no keyboard
    if (view?.scale !== 1) return;
    const keyboard = document.documentElement.clientHeight - view.height > 80;
    this.host.style.setProperty('--height', keyboard ? `${String(view.height)}px` : '100dvh');
    this.host.style.setProperty('--top', keyboard ? `${String(view.offsetTop)}px` : '0px');
  }

  private draw(): void {
    const dark = this.theme === 'dark' || (this.theme === 'auto' && this.dark.matches);
    this.host.dataset['theme'] = dark ? 'dark' : 'light';
    this.frame.hidden = !this.opened;
    this.frame.title = this.face.frame;
    const hidden = !this.launcherShown || this.settings.launcher === 'hidden';
    this.launcher.hidden = hidden;
    this.box.classList.toggle('hiding', hidden);
    this.box.classList.toggle('opened', this.opened);
    this.launcher.setAttribute('aria-label', this.face.label);
    this.launcher.setAttribute('aria-expanded', String(this.opened));
    this.word.textContent = this.face.bar;
    this.badge.hidden = this.face.unread === 0 || this.opened;
    this.badge.textContent = this.face.unread > 99 ? '99+' : String(this.face.unread);
    this.drawing.setAttribute('d', this.opened ? CHEVRON : BUBBLE);
  }

  private sign(): SVGElement {
    const svg = document.createElementNS(SVG, 'svg');
    const look = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.75', 'aria-hidden': 'true' };
    for (const [name, value] of Object.entries(look)) svg.setAttribute(name, value);
    svg.setAttribute('stroke-linecap', 'round');
    svg.setAttribute('stroke-linejoin', 'round');
    svg.append(this.drawing);
    return svg;
  }
}

/** A selector that is none finds nothing; the page goes on. */
function elementOf(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
