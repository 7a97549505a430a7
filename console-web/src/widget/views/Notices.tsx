import { useSpeaking } from '../speaking';
import { useChat } from '../use';

/** What the customer should know about this visit. */
export function Notices() {
  const [{ identityRefused }, chat] = useChat();
  const { say } = useSpeaking();
  return (
    <>
      {identityRefused && (
        <p className="net" role="alert">
          {say('identity.refused')}
        </p>
      )}
      {chat.keep.refused && <p className="net">{say('storage.refused')}</p>}
    </>
  );
}
