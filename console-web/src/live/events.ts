/** One server-sent event. */
export interface LiveEvent {
  readonly name: string;
  /** Its number, if it has one. */
  readonly id: number | null;
  readonly data: unknown;
}

/** Cuts a stream of text into events, however it arrives. */
export class EventReader {
  private rest = '';

  /** The events that are complete with this piece. Comments and events that cannot be read are passed over. */
  read(piece: string): LiveEvent[] {
    const parts = (this.rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = parts.pop() ?? '';
    return parts.map(eventIn).filter((event) => event !== null);
  }
}

function eventIn(block: string): LiveEvent | null {
  let name = 'message';
  let id: number | null = null;
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const split = line.indexOf(':');
    const value = split < 0 ? '' : line.slice(split + 1).replace(/^ /, '');
    switch (split < 0 ? line : line.slice(0, split)) {
      case 'event':
        name = value;
        break;
      case 'id':
        id = /^\d+$/.test(value) ? Number(value) : null;
        break;
      case 'data':
        data.push(value);
        break;
    }
  }
  if (data.length === 0) return null;
  try {
    return { name, id, data: JSON.parse(data.join('\n')) as unknown };
  } catch {
    return null;
  }
}
