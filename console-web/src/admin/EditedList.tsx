import { useState, type ReactNode } from 'react';
import { Pending, type Reading } from '../frame/ViewList';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { SectionHead } from './Listing';

export interface EditedListProps<Item> {
  readonly title: string;
  readonly lead: string;
  readonly reading: Reading;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string;
  /** What stands in a row, before its button. */
  readonly row: (item: Item) => ReactNode;
  /** The form of an item; of a new one for null. */
  readonly dialog: (item: Item | null, onClose: () => void) => ReactNode;
  /** Beside the button that adds one. */
  readonly children?: ReactNode;
}

/** A section of the administration that is a list: each row can be edited, and one can be added. */
export function EditedList<Item>({ title, lead, reading, items, keyOf, nameOf, row, dialog, children }: EditedListProps<Item>) {
  const say = useSay();
  const [edited, setEdited] = useState<{ item: Item | null } | null>(null);
  return (
    <>
      <SectionHead title={title} lead={lead}>
        {children}
        <Button look="primary" onClick={() => setEdited({ item: null })}>{say('admin.add')}</Button>
      </SectionHead>
      <div className="admin-scroll">
        <Pending query={reading} />
        <ul className="plain admin-list">
          {items.map((item) => (
            <li key={keyOf(item)} className="admin-row">
              {row(item)}
              <Button size="small" onClick={() => setEdited({ item })} aria-label={`${say('admin.edit')}: ${nameOf(item)}`}>{say('admin.edit')}</Button>
            </li>
          ))}
        </ul>
      </div>
      {edited && dialog(edited.item, () => setEdited(null))}
    </>
  );
}
