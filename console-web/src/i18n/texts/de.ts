import { de as admin } from '../../admin/texts/de';
import { de as codes } from '../../codes/texts/de';
import { de as conversation } from '../../conversation/texts/de';
import { de as frame } from '../../frame/texts/de';
import { de as lead } from '../../lead/texts/de';
import { de as notices } from '../../notices/texts/de';
import { de as passkey } from '../../passkey/texts/de';
import { de as queue } from '../../queue/texts/de';
import type { Catalogue } from '../texts';
import type { Key } from './en';

export const de: Catalogue<Key> = { ...frame, ...codes, ...queue, ...conversation, ...lead, ...admin, ...notices, ...passkey };
