import { Refused } from '../api/refused';
import { attributesIn } from './chat/attributes';
import { Chat } from './chat/Chat';
import { withText } from './chat/draft';
import { Told } from './chat/state';
import { endOf, localeIn, mayCarry, type Host } from './host';
import { storingOf } from './keep';
import { speakingFor, type Speaking } from './speaking';

/** How the widget looks and what stands in its input: what is of this page alone. */
export interface Look {
  readonly open: boolean;
  readonly speaking: Speaking;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly title: string;
  readonly draft: string;
  readonly sound: boolean;
  /** How often somebody has opened it: who does, wants to write. */
  readonly arrivals: number;
}

export interface Widget {
  readonly chat: Chat;
  readonly look: Told<Look>;
  readonly host: Host;
}

/** The event `token` comes so long before the end of a token. */
const TOKEN_WARNING_MS = 60_000;

/** Makes the chat as the page has set it, and does what the page asks. */
export function begin(host: Host, siteKey: string, settings: Readonly<Record<string, unknown>>, open: boolean): Widget {
  const text = (name: string) => (typeof settings[name] === 'string' ? settings[name] : '');
  const wished = text('locale') && text('locale') !== 'auto' ? [text('locale'), ...navigator.languages] : [...navigator.languages];
  const chat = new Chat(
    { siteKey, storage: storingOf(text('storage')), category: text('category'), languages: wished },
    host.emit,
  );
  const look = new Told<Look>({
    open,
    speaking: speakingFor(wished),
    theme: themeOf(text('theme')),
    title: text('title'),
    draft: '',
    sound: false,
    arrivals: 0,
  });
  chat.onForgotten = () => look.change({ draft: '', sound: false, speaking: speakingFor(wished) });
  host.onShown = (shown) => look.change({ open: shown, arrivals: look.get().arrivals + (shown ? 1 : 0) });
  serve(host, chat, look, (locale) => {
    // what the page or the customer has chosen counts more than what the merchant knows
    if (locale === '' || chat.keep.all.language !== '' || (text('locale') !== '' && text('locale') !== 'auto')) return;
    chat.speak([locale, ...wished]);
    look.change({ speaking: speakingFor([locale, ...wished]) });
  });
  void chat.begin().then(() => {
    const { draft, sound, language } = chat.keep.all;
    if (language) chat.speak([language, ...wished]);
    look.change({ sound, ...(draft && { draft }), ...(language && { speaking: speakingFor([language, ...wished]) }) });
    leaveIfForeign(host, chat);
  });
  return { chat, look, host };
}

/** The browser has let this page frame us by the content policy; a page that it should not have is not served either. */
function leaveIfForeign(host: Host, chat: Chat): void {
  const { site } = chat.state.get();
  if (site && host.page && !mayCarry(host.page, location.origin, site.origins)) {
    chat.state.change({ broken: 'ORIGIN_NOT_ALLOWED' });
    host.emit('error', { code: 'ORIGIN_NOT_ALLOWED', message: `${host.page} is no page of this site.` });
  }
}

function serve(host: Host, chat: Chat, look: Told<Look>, spokenBy: (locale: string) => void): void {
  let warning: ReturnType<typeof setTimeout> | undefined;
  host.serve({
    identify: async ({ token }) => {
      await chat.identity.take(typeof token === 'string' ? token : '');
      const end = endOf(String(token));
      spokenBy(localeIn(String(token)));
      clearTimeout(warning);
      const expiresAt = new Date(end).toISOString();
      if (end > 0) warning = setTimeout(() => host.emit('token', { expiresAt }), Math.max(0, end - Date.now() - TOKEN_WARNING_MS));
    },
    logout: () => {
      clearTimeout(warning);
      chat.logout();
    },
    setAttributes: (given) => {
      const attributes = attributesIn(given);
      if (!attributes) {
        host.emit('error', { code: 'ATTRIBUTE_REFUSED', message: 'At most 50 attributes and 2 kB.' });
        throw new Error('ATTRIBUTE_REFUSED');
      }
      chat.attributes.set(attributes);
      chat.questions.soon();
    },
    setLocale: (tag) => {
      if (typeof tag !== 'string') return;
      chat.speak([tag, ...navigator.languages]);
      look.change({ speaking: speakingFor([tag, ...navigator.languages]) });
    },
    setTheme: (theme) => look.change({ theme: themeOf(String(theme)) }),
    setConsent: ({ storage }) => chat.consent(storage),
    startConversation: ({ text, category }) => {
      if (typeof category === 'string') chat.about(category);
      if (typeof text !== 'string') return;
      const next = withText(look.get().draft, text);
      look.change({ draft: next });
      chat.keep.put({ draft: next });
    },
    talkToPerson: async ({ text }) => {
      if (typeof text === 'string' && text.trim()) chat.write(text);
      await chat.talkToPerson().catch((error: unknown) => {
        throw new Error(error instanceof Refused ? error.code : 'OFFLINE');
      });
    },
    state: () => {
      const { conversation, site } = chat.state.get();
      const waiting = conversation?.waiting;
      return {
        ready: site !== null,
        open: look.get().open,
        control: conversation?.control ?? null,
        unread: chat.unread(),
        waiting: waiting ? { from: waiting.fromSeconds ?? null, to: waiting.toSeconds ?? null, updatedAt: waiting.updatedAt } : null,
      };
    },
  });
}

function themeOf(word: string): Look['theme'] {
  return word === 'light' || word === 'dark' ? word : 'auto';
}
