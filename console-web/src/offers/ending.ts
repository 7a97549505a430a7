import type { Offer } from './offers';

/** How an offer that rings no more has ended, as far as it is seen from here. */
export type Ending = 'answered' | 'timedOut' | 'withdrawn' | { readonly takenBy: string };

/** Offers are given back at their second: a little is left to the way of the news. */
const EARLY_MS = 1000;

/** Offers that I have accepted or declined here: of these nothing needs to be told. */
const answered = new Set<string>();

export function answeredHere(offerId: string): void {
  answered.add(offerId);
}

export interface Holder {
  readonly control: string;
  readonly mine: boolean;
  readonly agentName?: string | null;
}

/** @param holder who holds the conversation now; null if that is not known */
export function endingOf(offer: Offer, now: number, holder: Holder | null): Ending {
  if (answered.has(offer.id) || holder?.mine) return 'answered';
  if (now > Date.parse(offer.expiresAt) - EARLY_MS) return 'timedOut';
  if (holder?.control === 'HUMAN' && holder.agentName && offer.kind !== 'transfer') return { takenBy: holder.agentName };
  return 'withdrawn';
}
