import type { Catalogue } from '../texts';
import type { Key } from './en';

export const de: Catalogue<Key> = {
  'app.name': 'Baton',
};
