import { Tooltip } from '@mantine/core';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'soft' | 'note';
  readonly size?: 'small' | 'normal';
  readonly square?: boolean;
  readonly wide?: boolean;
  /** Why it cannot be pressed now, as a sentence: shown as a tooltip and read by screen readers. Null: it can be. */
  readonly off?: string | null;
  /** A hint for whoever hovers or focuses, where the button shows an icon alone. */
  readonly hint?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** Every button. One that is off can be focused and says why; pressing it does nothing. */
export function Button({ look = 'plain', size = 'normal', square, wide, off, hint, children, onClick, className, ...rest }: ButtonProps) {
  const button = (
    <button
      type="button"
      className={className ? `btn ${className}` : 'btn'}
      data-look={look}
      data-size={size}
      data-square={square ? '' : undefined}
      data-wide={wide ? '' : undefined}
      aria-disabled={off ? true : undefined}
      aria-description={off ?? undefined}
      {...rest}
      onClick={off ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
  const words = off ?? hint;
  if (!words) return button;
  return (
    <Tooltip label={words} multiline maw={280} openDelay={off ? 100 : 500} events={{ hover: true, focus: true, touch: true }}>
      {button}
    </Tooltip>
  );
}
