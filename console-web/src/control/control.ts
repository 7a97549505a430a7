import type { Shape } from '../api/client';

export type Control = Shape<'DeskView'>['control'];
export const CONTROLS: readonly Control[] = ['AI', 'WAITING_FOR_HUMAN', 'HUMAN', 'CLOSED'];
