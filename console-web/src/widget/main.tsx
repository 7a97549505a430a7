import '@fontsource-variable/ibm-plex-sans/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import './styles/page.css';
import './styles/button.css';
import './styles/baton.css';
import './styles/head.css';
import './styles/log.css';
import './styles/message.css';
import './styles/card.css';
import './styles/form.css';
import './styles/composer.css';
import './styles/beginning.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Host, type Hello } from './host';
import { begin } from './begin';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const shown = createRoot(root);
const siteKey = new URLSearchParams(location.search).get('site') ?? '';

const host = new Host(({ settings, open }: Hello) => {
  const widget = begin(host, siteKey, settings, open);
  shown.render(<App widget={widget} />);
});

// opened by itself, as a page of its own: the same chat, without a page around it
if (window.parent === window) {
  window.postMessage({ baton: 1, kind: 'hello', settings: {}, open: true }, location.origin);
}
