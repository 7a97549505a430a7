import { useEffect } from 'react';
import { useOffers } from '../offers/offers';
import { useSay } from '../i18n/language';

/** The page's title counts what rings, for whoever looks at another tab. */
export function useTitleCounter(): void {
  const say = useSay();
  const ringing = useOffers().data?.length ?? 0;
  const name = say('app.name');
  useEffect(() => {
    document.title = ringing > 0 ? `(${String(ringing)}) ${say('offer.title')} · ${name}` : name;
  }, [ringing, name, say]);
}
