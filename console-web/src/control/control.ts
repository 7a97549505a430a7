import type { Shape } from '../api/client';

export type Control = Shape<'DeskView'>['control'];
