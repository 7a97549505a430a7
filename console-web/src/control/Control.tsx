import { useSay } from '../i18n/language';
import type { Control } from './control';

/** The capsule that says who holds the conversation: dots, dashes, solid, thin. */
export function Baton({ control }: { control: Control }) {
  return <span className="baton" data-control={control} aria-hidden="true" />;
}

/** Capsule, state in capitals, who and since when. */
export function ControlBadge({ control, children }: { control: Control; children?: React.ReactNode }) {
  const say = useSay();
  return (
    <span className="control" data-control={control}>
      <Baton control={control} />
      <b>{say(`control.${control}`)}</b>
      {children && <span>{children}</span>}
    </span>
  );
}
