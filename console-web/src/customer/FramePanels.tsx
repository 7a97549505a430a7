import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { Conversation } from '../conversation/conversations';
import { useSay } from '../i18n/language';
import { useQueues } from '../queue/waiting';
import { Button } from '../ui/Button';
import { useCustomer } from './customers';
import { frameAddress } from './frames';

/** The page of another system beside the chat, as the queue names it; in a sandbox, and never in the way of the chat. */
export function FramePanels({ conversation }: { conversation: Conversation }) {
  const say = useSay();
  const queue = useQueues().data?.find((one) => one.key === conversation.ticket?.queue);
  const panel = useCustomer(conversation.id).data?.customer;
  const [open, setOpen] = useState(false);
  if (!queue?.frameUrl) return null;
  const address = frameAddress(queue.frameUrl, {
    case: String(conversation.caseNumber),
    ticket: String(conversation.ticket?.number ?? ''),
    customer: panel?.key ?? '',
    locale: conversation.locale,
  });
  if (!address) return null;
  return (
    <section className="frame-panel">
      <div className="section-head">
        <h3>{say('panel.title')}</h3>
        <a className="link end line" href={address} target="_blank" rel="noreferrer noopener">
          {say('panel.newTab')}
          <IconExternalLink size={13} aria-hidden="true" />
        </a>
        <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
          {say(open ? 'panel.close' : 'panel.open')}
        </Button>
      </div>
      {open && (
        <>
          <iframe className="panel-frame" title={say('panel.of', { queue: queue.name })} src={address} sandbox="allow-scripts allow-forms allow-same-origin" referrerPolicy="no-referrer" loading="lazy" />
          <p className="xs muted">{say('panel.blocked')}</p>
        </>
      )}
    </section>
  );
}
