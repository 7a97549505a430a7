import '@fontsource-variable/ibm-plex-sans/wght.css';
import '../ui/tokens.css';
import './widget.css';
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
