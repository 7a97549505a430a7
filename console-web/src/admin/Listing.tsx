import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { sentenceOf } from '../codes/refusals';
import { told } from '../frame/told';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Strip } from '../ui/Loading';

/** The head of a section: what it is for, and one way to add. */
export function SectionHead({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        <p>{lead}</p>
      </div>
      <span className="end line">{children}</span>
    </div>
  );
}

/** A form in a dialog; it stays open with the reason when the server says no. */
export function EditDialog(props: { title: string; onSave: () => Promise<unknown>; onClose: () => void; children: ReactNode }) {
  const say = useSay();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    props
      .onSave()
      .then(() => {
        told(say('admin.saved'), 'good');
        props.onClose();
      })
      .catch((no: unknown) => {
        setProblem(no);
        setBusy(false);
      });
  };
  return (
    <Dialog onClose={props.onClose} title={props.title} wide>
      <form className="form" onSubmit={submit}>
        {props.children}
        <div role="alert">{problem !== null && <Strip look="bad">{problem instanceof SyntaxError ? say('hours.notRead', { problem: problem.message }) : sentenceOf(problem, say)}</Strip>}</div>
        <p className="line">
          <Button look="primary" type="submit" off={busy ? say('offer.pending') : null}>
            {say('act.save')}
          </Button>
          <Button onClick={props.onClose}>{say('act.cancel')}</Button>
        </p>
      </form>
    </Dialog>
  );
}

export function Field(props: { label: string; value: string; onChange: (value: string) => void; type?: string; required?: boolean; off?: boolean; rows?: number }) {
  const { label, value, onChange, type = 'text', required, off, rows } = props;
  return (
    <label>
      <span className="label">{label}</span>
      {rows ? (
        <textarea className="field" rows={rows} value={value} required={required} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input className="field" type={type} value={value} required={required} readOnly={off} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
    </label>
  );
}

export function Choice(props: { label: string; value: string; onChange: (value: string) => void; options: readonly (readonly [value: string, words: string])[] }) {
  return (
    <label>
      <span className="label">{props.label}</span>
      <select className="field" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="line check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** "en, de" as a list. */
export function listed(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
}
