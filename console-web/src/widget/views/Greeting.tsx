import { useSpeaking } from '../speaking';
import { useChat } from '../use';

/** Before the first word: that the assistant is one, and what others have asked. */
export function Greeting() {
  const [{ site }, chat] = useChat();
  const { say } = useSpeaking();
  return (
    <div className="greeting">
      <p className="line">{site?.disclosure}</p>
      <h2>{say('greeting')}</h2>
      {site && site.questions.length > 0 && (
        <div className="quick" role="group" aria-label={say('greeting.questions')}>
          {site.questions.slice(0, 3).map((question) => (
            <button key={question} type="button" className="button round" onClick={() => chat.say(question)}>
              {question}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
