import type { Catalogue } from '../../i18n/texts';
import type { en } from './en';

export const de: Catalogue<keyof typeof en> = {
  'admin.title': 'Verwaltung',
};
