import { notifications } from '@mantine/notifications';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Tells the result of an act in a corner; `undo` adds a button that stays while it can be undone. */
export function told(words: string, look: 'good' | 'bad', action?: ReactNode): string {
  return notifications.show({
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
