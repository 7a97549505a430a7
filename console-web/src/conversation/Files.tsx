import { IconAlertCircle, IconCheck, IconClock, IconDownload, IconFile, IconPaperclip, IconRefresh, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { sentenceOf } from '../codes/refusals';
import { Refused } from '../api/refused';
import { acceptOf, isPicture, kindOf, kindsOf, sizeOf, type Attachment, type FileLimits } from '../files/limits';
import type { Chosen, Uploads } from '../files/uploads';
import { useDrop } from '../files/useDrop';
import { ariaKeys, useShortcuts } from '../frame/shortcuts';
import { useSay, useSpeaking } from '../i18n/language';
import { Button } from '../ui/Button';
import { addressOf, useUploads, type Kind } from './uploads';
import './files.css';

/** The files of a message that is there: pictures are shown, everything else is saved. */
export function SentFiles({ id, files }: { id: string; files: readonly Attachment[] }) {
  const say = useSay();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          {isPicture(file) ? (
            <a className="file-thumb" href={addressOf(id, file)} target="_blank" rel="noopener noreferrer" aria-label={say('files.open', { name: file.name })}>
              <img src={addressOf(id, file)} alt={file.name} loading="lazy" />
            </a>
          ) : (
            <a className="file" href={addressOf(id, file)} download={file.name}>
              <IconDownload size={16} stroke={1.75} aria-hidden="true" />
              <span className="unseen">{say('files.save')} </span>
              <About file={file} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function About({ file }: { file: Attachment }) {
  const { locale } = useSpeaking();
  return (
    <span className="file-about">
      <bdi className="clip">{file.name}</bdi>
      <span className="xs muted">
        {kindOf(file)} {sizeOf(file.size, locale)}
      </span>
    </span>
  );
}

/** Of a message on its way. */
export function GoingFiles({ id, kind, files }: { id: string; kind: Kind; files: readonly Attachment[] }) {
  const known = useUploads(id, kind);
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <Rising file={known.find((one) => one.id === file.id) ?? { ...file, state: 'ready', sent: file.size }} />
        </li>
      ))}
    </ul>
  );
}

/** Chosen for the message that is being written. */
export function ChosenFiles({ uploads, files, limits }: { uploads: Uploads; files: readonly Chosen[]; limits: FileLimits | undefined }) {
  const say = useSay();
  if (files.length === 0) return null;
  return (
    <ul className="files files-chosen" aria-label={say('files.chosen')}>
      {files.map((file) => (
        <li key={file.id}>
          <Rising file={file} uploads={uploads} limits={limits} />
        </li>
      ))}
    </ul>
  );
}

function Rising({ file, uploads, limits }: { file: Chosen; uploads?: Uploads; limits?: FileLimits | undefined }) {
  const { say, locale } = useSpeaking();
  const refused = file.state === 'refused';
  const words = (): string => {
    switch (file.state) {
      case 'refused':
        return refusedText(file.code ?? '', say, limits ? sizeOf(limits.largest, locale) : '');
      case 'going':
        return say('files.going', { percent: Math.floor((100 * file.sent) / file.size) });
      case 'waiting':
        return say('files.waiting');
      case 'ready':
        return sizeOf(file.size, locale);
    }
  };
  const Sign = refused ? IconAlertCircle : file.state === 'ready' ? IconCheck : IconClock;
  return (
    <div className="file" data-state={file.state}>
      {file.preview ? <img src={file.preview} alt="" /> : <IconFile size={16} stroke={1.75} aria-hidden="true" />}
      <span className="file-about">
        <bdi className="clip">{file.name}</bdi>
        <span className="file-state xs" {...(refused && { role: 'alert' })}>
          <Sign size={13} stroke={1.75} aria-hidden="true" />
          {words()}
        </span>
        {file.state === 'going' && <progress max={file.size} value={file.sent} aria-label={file.name} />}
      </span>
      {uploads && refused && uploads.has(file.id) && (
        <Button look="quiet" size="small" square aria-label={say('files.retry', { name: file.name })} onClick={() => uploads.retry(file.id)}>
          <IconRefresh size={14} stroke={1.75} aria-hidden="true" />
        </Button>
      )}
      {uploads && (
        <Button look="quiet" size="small" square aria-label={say('files.remove', { name: file.name })} onClick={() => uploads.remove(file.id)}>
          <IconX size={14} stroke={1.75} aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}

function refusedText(code: string, say: ReturnType<typeof useSay>, size: string): string {
  if (code === 'TOO_MANY' || code === 'LOST') return say(`files.${code}`);
  if (code === 'FILE_TOO_LARGE' && size) return say('files.tooLarge', { size });
  return sentenceOf(new Refused(code, 0, code), say);
}

/** Chooses files; says the limits first. */
export function AttachButton({ uploads, limits }: { uploads: Uploads; limits: FileLimits | undefined }) {
  const { say, locale } = useSpeaking();
  const chooser = useRef<HTMLInputElement>(null);
  useDrop(limits ? (files) => uploads.add(files, limits) : null);
  useShortcuts({ 'conversation.attach': () => chooser.current?.click() });
  if (!limits) return null;
  const label = say('files.attach', { kinds: kindsOf(limits), size: sizeOf(limits.largest, locale) });
  return (
    <>
      <input
        ref={chooser} type="file" multiple hidden accept={acceptOf(limits)} aria-label={label} tabIndex={-1}
        onChange={({ currentTarget }) => {
          uploads.add(currentTarget.files ?? [], limits);
          // the same file can be chosen again
          currentTarget.value = '';
        }}
      />
      <Button look="quiet" size="small" square hint={label} aria-label={label} aria-keyshortcuts={ariaKeys('conversation.attach')} onClick={() => chooser.current?.click()}>
        <IconPaperclip size={14} stroke={1.75} aria-hidden="true" />
      </Button>
    </>
  );
}
