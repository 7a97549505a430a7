import { IconAlertCircle, IconCheck, IconClock, IconDownload, IconFile, IconRefresh, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { isPicture, kindOf, sizeOf, type Attachment } from '../../files/limits';
import type { Chosen } from '../../files/uploads';
import { pictureOf, save } from '../chat/files';
import { useSpeaking } from '../speaking';
import { useChat } from '../use';
import { refusedText } from './refusedText';
import './files.css';

/** The files of a message that is there: pictures are shown, everything else is saved. */
export function SentFiles({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>{isPicture(file) ? <Picture file={file} /> : <Saved file={file} />}</li>
      ))}
    </ul>
  );
}

function Picture({ file }: { file: Attachment }) {
  const [, chat] = useChat();
  const { say } = useSpeaking();
  const [address, setAddress] = useState<string | null>(null);
  const own = chat.keep.all.conversation;
  useEffect(() => {
    let gone = false;
    void pictureOf(own, file, false).then((found) => gone || setAddress(found));
    return () => {
      gone = true;
    };
  }, [own, file]);
  // what is not here is saved like any other file
  if (!address) return <Saved file={file} />;
  return (
    <a className="thumb" href={address} target="_blank" rel="noopener noreferrer" aria-label={say('files.open', { name: file.name })}>
      <img src={address} alt={file.name} onError={() => setAddress(null)} />
    </a>
  );
}

function Saved({ file }: { file: Attachment }) {
  const [, chat] = useChat();
  const { say } = useSpeaking();
  const [failed, setFailed] = useState(false);
  const fetchIt = () => {
    const own = chat.keep.all.conversation;
    setFailed(false);
    if (own) void save(own, file).then((done) => setFailed(!done));
  };
  return (
    <>
      <button type="button" className="file" onClick={fetchIt}>
        <IconDownload size={18} stroke={1.75} aria-hidden="true" />
        <span className="unseen">{say('files.save')} </span>
        <About file={file} />
      </button>
      {failed && (
        <p className="small danger" role="alert">
          {say('files.away')}
        </p>
      )}
    </>
  );
}

function About({ file }: { file: Attachment }) {
  const { locale } = useSpeaking();
  return (
    <span className="file-about">
      <bdi>{file.name}</bdi>
      <span className="small">
        {kindOf(file)} {sizeOf(file.size, locale)}
      </span>
    </span>
  );
}

/** Chosen for the message that is being written. */
export function ChosenFiles({ files }: { files: readonly Chosen[] }) {
  const { say } = useSpeaking();
  if (files.length === 0) return null;
  return (
    <ul className="files chosen" aria-label={say('files.chosen')}>
      {files.map((file) => (
        <li key={file.id}>
          <Rising file={file} removable />
        </li>
      ))}
    </ul>
  );
}

/** Of a message on its way; after a reload nothing more is known of them than their names. */
export function GoingFiles({ files }: { files: readonly Attachment[] }) {
  const [state] = useChat();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <Rising file={state.files.find((one) => one.id === file.id) ?? { ...file, state: 'ready', sent: file.size }} />
        </li>
      ))}
    </ul>
  );
}

function Rising({ file, removable = false }: { file: Chosen; removable?: boolean }) {
  const [{ site }, chat] = useChat();
  const { say, locale } = useSpeaking();
  const refused = file.state === 'refused';
  const percent = Math.floor((100 * file.sent) / file.size);
  return (
    <div className={refused ? 'file refused' : 'file'}>
      {file.preview ? <img src={file.preview} alt="" /> : <IconFile size={18} stroke={1.75} aria-hidden="true" />}
      <span className="file-about">
        <bdi>{file.name}</bdi>
        <span className={refused ? 'small danger' : 'small'} {...(refused && { role: 'alert' })}>
          {refused && <IconAlertCircle size={14} stroke={1.75} aria-hidden="true" />}
          {file.state === 'waiting' && <IconClock size={14} stroke={1.75} aria-hidden="true" />}
          {file.state === 'ready' && <IconCheck size={14} stroke={1.75} aria-hidden="true" />}
          {refused
            ? refusedText(file.code ?? '', say, sizeOf(site?.files.largest ?? 0, locale))
            : file.state === 'going'
              ? say('files.going', { percent })
              : file.state === 'waiting'
                ? say('files.waiting')
                : sizeOf(file.size, locale)}
        </span>
        {file.state === 'going' && <progress max={file.size} value={file.sent} aria-label={file.name} />}
      </span>
      {removable && refused && chat.files.has(file.id) && (
        <button type="button" className="square" aria-label={say('files.retry', { name: file.name })} onClick={() => chat.files.retry(file.id)}>
          <IconRefresh size={16} stroke={1.75} aria-hidden="true" />
        </button>
      )}
      {removable && (
        <button type="button" className="square" aria-label={say('files.remove', { name: file.name })} onClick={() => chat.files.remove(file.id)}>
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
