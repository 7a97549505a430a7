import { Link } from 'react-router';
import { Refused } from '../api/refused';
import { sentenceOf } from '../codes/refusals';
import { told } from '../frame/told';
import type { Say } from '../i18n/texts';
import type { Key } from '../i18n/texts/en';

/** A customer was not to be had: why, and where somebody else was faster, the way to look on. */
export function tellRefused(problem: unknown, conversationId: string, say: Say<Key>): void {
  const taken = problem instanceof Refused && problem.code === 'ALREADY_TAKEN';
  told(
    sentenceOf(problem, say),
    'bad',
    taken && (
      <Link className="link" to={`/conversations/${conversationId}?in=human`}>
        {say('act.openReadOnly')}
      </Link>
    ),
  );
}
