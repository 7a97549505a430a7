import { readdirSync, readFileSync } from 'node:fs';

/** One of each kind of mischief. */
const OWN = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror="window.hacked=1">',
  '<svg onload="window.hacked=1">',
  '<iframe src="javascript:window.hacked=1"></iframe>',
  '<a href="javascript:window.hacked=1">x</a>',
  'javascript:window.hacked=1',
  'https://evil.example/"onmouseover="window.hacked=1',
  "https://evil.example/'><script>window.hacked=1</script>",
  '<img src="https://evil.example/pixel.png">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<style>@import url(https://evil.example/x.css)</style>',
  '![x](https://evil.example/x.png)',
  '[x](javascript:window.hacked=1)',
  '{{constructor.constructor("window.hacked=1")()}}',
  '${window.hacked=1}',
  '"><form action=https://evil.example><input autofocus onfocus=window.hacked=1>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href=https://evil.example>',
  '\u202Ehtml\u202C \uFEFF\u200D',
  '<template><img src=x onerror=window.hacked=1></template>',
];

/** So many of a corpus, from all of its parts alike. */
const MOST = 2000;

/** Our own strings; with BATON_STRINGS also those of a directory of files, one a line or JSON arrays: the full form. */
export function hostileStrings(): string[] {
  const dir = process.env['BATON_STRINGS'];
  if (dir === undefined || dir === '') return OWN;
  const read = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /xss|blns/i.test(file) && /\.(txt|json)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(`${dir}/${file}`, 'utf8');
      return file.endsWith('.json') ? stringsIn(JSON.parse(text)) : text.split('\n');
    });
  const found = [...new Set(read)].filter((line) => line.trim() !== '' && line.length < 4000);
  const step = Math.max(1, found.length / (MOST - OWN.length));
  return [...OWN, ...found.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))];
}

/** Every string of a document, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
