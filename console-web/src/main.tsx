import './ui/mantine';
import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-mono/500.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './codes/codes.css';
import './control/control.css';
import './sla/sla.css';
import './session/session.css';
import './frame/frame.css';
import './offers/offers.css';
import './queue/queue.css';
import './brief/brief.css';
import './conversation/conversation.css';
import './assist/assist.css';
import './customer/customer.css';
import './notes/notes.css';
import './decisions/decisions.css';
import './lead/lead.css';
import './admin/admin.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App';
import { SpeakingProvider } from './i18n/SpeakingProvider';
import { showStill } from './ui/now';
import { resolveVariables, theme } from './ui/theme';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
showStill();
/** Lets Mantine's style elements pass the page's content policy. */
const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <SpeakingProvider>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </SpeakingProvider>
    </MantineProvider>
  </StrictMode>,
);
