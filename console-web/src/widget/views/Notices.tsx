import { useSpeaking } from '../speaking';
import { useChat } from '../use';

/** What the customer should know about this visit. */
export function Notices() {
  const [{ identityRefused, trouble }, chat] = useChat();
  const { say } = useSpeaking();
  return (
    <>
      {identityRefused && (
        <p className="net" role="alert">
          {say('identity.refused')}
        </p>
      )}
      {trouble !== null && (
        <p className="net" role="alert">
          {say(trouble === 'OFFLINE' ? 'trouble.OFFLINE' : 'trouble.other', { code: trouble })}
        </p>
      )}
      {chat.keep.refused && <p className="net">{say('storage.refused')}</p>}
    </>
  );
}
