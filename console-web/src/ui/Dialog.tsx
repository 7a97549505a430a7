import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../i18n/language';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly opened?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Every dialog: title, a way out, and what it is about. Its head is no banner of the page, as a `header` would be. */
export function Dialog({ title, onClose, opened = true, wide = false, children }: DialogProps) {
  const say = useSay();
  return (
    <Modal.Root lockScroll={false} opened={opened} onClose={onClose} size={wide ? 'lg' : 'md'}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={say('act.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
