import type { Shape } from '../api/client';

/** What may be sent, as the server tells it before anybody chooses. */
export type FileLimits = Shape<'FileLimits'>;
export type Attachment = Shape<'Attachment'>;

const LONGEST_NAME = 200;

/** Why the server would refuse this file, as far as it shows from outside; null: it may be tried. */
export function problemOf(file: Pick<File, 'name' | 'size'>, limits: FileLimits): string | null {
  if (file.size === 0) return 'FILE_EMPTY';
  if (file.size > limits.largest) return 'FILE_TOO_LARGE';
  if (Array.from(file.name).length > LONGEST_NAME) return 'FILE_NAME_TOO_LONG';
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
  const known = limits.kinds.some((kind) => ending !== undefined && kind.extensions.includes(ending));
  return known ? null : 'FILE_TYPE_REFUSED';
}

/** For the dialog that chooses files. */
export function acceptOf(limits: FileLimits): string {
  return limits.kinds.flatMap((kind) => kind.extensions.map((ending) => `.${ending}`)).join(',');
}

/** "PNG, JPG, PDF": the usual ending of each kind. */
export function kindsOf(limits: FileLimits): string {
  return limits.kinds.map((kind) => kind.extensions[0]?.toUpperCase() ?? kind.mediaType).join(', ');
}

/** "3.4 MB", in the reader's language; by powers of 1,024, as the limits are. */
export function sizeOf(bytes: number, locale: string): string {
  const large = bytes >= 1024 * 1024;
  const look = { style: 'unit', unit: large ? 'megabyte' : 'kilobyte', maximumFractionDigits: large ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, look).format(large ? bytes / 1024 ** 2 : Math.max(1, bytes / 1024));
}

/** Only these are shown in place; everything else is saved. */
export function isPicture(file: Pick<Attachment, 'mediaType'>): boolean {
  return /^image\/(png|jpeg|gif|webp)$/.test(file.mediaType);
}

/** "PDF": what people call the kind, by the ending of the name, which is as the content is. */
export function kindOf(file: Pick<Attachment, 'name'>): string {
  return /\.([^.]+)$/.exec(file.name)?.[1]?.toUpperCase() ?? '';
}
