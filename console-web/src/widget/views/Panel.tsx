import { useState } from 'react';
import { isBefore, saysWhere } from '../chat/questions';
import { useChat, useLook } from '../use';
import { AwayForm } from './AwayForm';
import { CheckWord } from './CheckWord';
import { CodeCard } from './CodeCard';
import { Composer } from './Composer';
import { Consent } from './Consent';
import { EndQuestion } from './EndQuestion';
import { ExitLine } from './ExitLine';
import { Farewell } from './Farewell';
import { Header } from './Header';
import { Log } from './Log';
import { NetLine, OtherWays } from './NetLine';
import { Notices } from './Notices';
import { PromiseLine } from './PromiseLine';
import { Questions } from './Questions';
import { Sheet, type Topic } from './Sheet';
import { WaitingCard } from './WaitingCard';

/** From top to bottom: who answers, the log, what is being waited for, the input, the way to a person. */
export function Panel() {
  const [state, chat] = useChat();
  const { conversation, surveyed, site } = state;
  const [look, change] = useLook();
  const [ending, setEnding] = useState(false);
  const [again, setAgain] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const [topic, setTopic] = useState<Topic | null>(null);

  const epoch = conversation?.epoch ?? 0;
  const closed = conversation?.control === 'CLOSED' && again !== epoch;
  const asked = conversation?.waiting;
  const code = conversation?.identity.codeCheck;
  const known = conversation?.identity.emailKnown === true || conversation?.identity.phoneKnown === true || saysWhere(state);
  // the team is away and nobody knows how to reach the customer: that comes before everything else
  const away = asked ? asked.opensAt : leaving && !conversation?.closedAt ? site?.opensAt : undefined;

  const asks = !closed && isBefore(state) && (state.asked?.questions.length ?? 0) > 0;
  const form = !closed && !known && typeof away === 'string';

  const talk = () => {
    // outside the hours the contact comes first
    if (site?.opensAt && !known) setLeaving(true);
    else void chat.talkToPerson().catch(() => undefined);
  };

  return (
    <main className="panel">
      <Header onTalk={talk} onEnd={() => setEnding(true)} onTopic={setTopic} />
      <NetLine />
      <Notices />
      {topic && <Sheet topic={topic} onClose={() => setTopic(null)} />}
      <Log still={asks && !form}>
        {asks && !form && <Questions draft={look.draft} />}
        {closed && <Farewell survey={surveyed < epoch} />}
        {form && <AwayForm opensAt={away} onDone={() => setLeaving(false)} asked={asked !== null && asked !== undefined} />}
      </Log>
      <OtherWays />
      {!closed && asked && !form && <WaitingCard waiting={asked} />}
      {conversation?.control === 'HUMAN' && <PromiseLine />}
      {conversation?.control === 'HUMAN' && <CheckWord />}
      {!closed && code && <CodeCard check={code} />}
      <Consent />
      {ending && <EndQuestion onDone={() => setEnding(false)} />}
      {closed ? (
        <div className="again">
          <button type="button" className="button filled wide" onClick={() => setAgain(epoch)}>
            <Again />
          </button>
        </div>
      ) : (
        <Composer arrivals={look.arrivals} draft={look.draft} onDraft={(draft) => change({ draft })} />
      )}
      <ExitLine onTalk={talk} />
    </main>
  );
}

function Again() {
  const [{ speaking }] = useLook();
  return <>{speaking.say('closed.again')}</>;
}
