import type { Catalogue } from '../../i18n/texts';
import type { en } from './en';

export const de: Catalogue<keyof typeof en> = {
  'notices.title': 'Töne und Hinweise',
  'notices.offer': 'Ein Kunde wird mir angeboten',
  'notices.waiting': 'Jemand wartet',
  'notices.message': 'Nachricht in Meinen, Seite verdeckt',
  'notices.breach': 'Antwort gefährdet oder überfällig',
  'notices.lease': 'Ein Kunde wartet lange auf mich',
  'notices.lost': 'Verbindung verloren',
  'notices.sound': 'Ton',
  'notices.desktop': 'Desktop',
  'notices.volume': 'Lautstärke',
  'notices.try': 'Probe',
  'notices.quiet': 'Ruhezeit',
  'notices.from': 'von',
  'notices.to': 'bis',
  'notices.offerTime': 'Ein Angebot an mich klingelt',
  'notices.offerTimeUsual': 'so lange, wie das Team es vorgibt',
  'notices.seconds': '{count} Sekunden',
  'notices.how': 'Von allen offenen Tabs klingt einer. Was klingt, ist immer auch zu sehen.',
  'notices.menu': 'Töne und Hinweise',
};
