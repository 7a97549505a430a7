import { en as admin } from '../../admin/texts/en';
import { en as codes } from '../../codes/texts/en';
import { en as conversation } from '../../conversation/texts/en';
import { en as frame } from '../../frame/texts/en';
import { en as lead } from '../../lead/texts/en';
import { en as notices } from '../../notices/texts/en';
import { en as passkey } from '../../passkey/texts/en';
import { en as queue } from '../../queue/texts/en';

/** Everything that the console says. Keys are places, texts are sentences. */
export const en = { ...frame, ...codes, ...queue, ...conversation, ...lead, ...admin, ...notices, ...passkey } as const;

export type Key = keyof typeof en;
