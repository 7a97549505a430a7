import { notifications } from '@mantine/notifications';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { announce } from '../ui/announce';

/** Tells the result of an act in a corner, and screen readers once: a refusal at once, all else politely. */
export function told(words: string, look: 'good' | 'bad', action?: ReactNode): string {
  announce(words, look === 'bad' ? 'assertive' : 'polite');
  return notifications.show({
    role: 'presentation',
    message: (
      <span className="line">
        <span>{words}</span>
        {action && <span className="end">{action}</span>}
      </span>
    ),
    icon: look === 'good' ? <IconCheck size={16} aria-hidden="true" /> : <IconAlertCircle size={16} aria-hidden="true" />,
    className: 'toast',
    attributes: { root: { 'data-look': look } },
    color: 'transparent',
    withBorder: true,
  });
}
