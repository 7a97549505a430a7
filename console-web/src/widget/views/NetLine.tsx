import { IconWifiOff } from '@tabler/icons-react';
import { useSpeaking } from '../speaking';
import { useChat, useNow } from '../use';

/** A cut so short is nobody's business. */
const SAID_AFTER_MS = 1_500;
const OTHER_WAYS_AFTER_MS = 30_000;

function useLostFor(): number {
  const [{ lostSince }] = useChat();
  const now = useNow(1000, lostSince !== null);
  return lostSince === null ? 0 : Math.max(0, now - lostSince);
}

/** A thin line while the connection is away; writing goes on. */
export function NetLine() {
  const { say } = useSpeaking();
  const ms = useLostFor();
  if (ms < SAID_AFTER_MS) return null;
  return (
    <p className="net">
      <IconWifiOff size={14} stroke={1.75} aria-hidden="true" />
      {say('net.lost', { seconds: Math.round(ms / 1000) })}
    </p>
  );
}

/** After half a minute: how to reach the team without this chat. */
export function OtherWays() {
  const [{ site, conversation }] = useChat();
  const { say } = useSpeaking();
  const ms = useLostFor();
  if (ms < OTHER_WAYS_AFTER_MS || !site || (!site.phone && !site.email)) return null;
  return (
    <section className="card">
      <h2>{say('net.still')}</h2>
      <Ways phone={site.phone ?? ''} email={site.email ?? ''} />
      {conversation && <p className="small">{say('net.case', { number: String(conversation.caseNumber) })}</p>}
    </section>
  );
}

/** Ways to the team that need no chat. */
export function Ways({ phone, email }: { phone: string; email: string }) {
  const { say } = useSpeaking();
  return (
    <>
      {phone !== '' && (
        <p>
          <a href={`tel:${phone.replaceAll(' ', '')}`}>{say('net.phone', { phone })}</a>
        </p>
      )}
      {email !== '' && (
        <p>
          <a href={`mailto:${email}`}>{say('net.email', { email })}</a>
        </p>
      )}
    </>
  );
}
