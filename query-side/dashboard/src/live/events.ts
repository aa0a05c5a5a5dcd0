/** One event of a `text/event-stream`. */
export interface StreamEvent {
  readonly type: string;
  readonly id: string;
  readonly data: string;
}

/**
 * Reads an event stream chunk by chunk (HTML Standard, 9.2.6). A chunk may end anywhere, also
 * between CR and LF. A comment is no event: it only shows that the other side is there.
 */
export class EventParser {
  private rest = '';
  private skipLineFeed = false;
  private type = '';
  private data: string[] = [];
  /** What to resume from; it stays until another event changes it. */
  lastId = '';
  /** What the server asks to wait before the next connection, in milliseconds. */
  retry: number | undefined;

  push(chunk: string): StreamEvent[] {
    let text = this.rest + (this.skipLineFeed ? chunk.replace(/^\n/, '') : chunk);
    if (chunk) this.skipLineFeed = false;
    const events: StreamEvent[] = [];
    for (let end = text.search(/[\r\n]/); end >= 0; end = text.search(/[\r\n]/)) {
      const event = this.line(text.slice(0, end));
      if (event) events.push(event);
      if (text[end] === '\r' && end + 1 === text.length) this.skipLineFeed = true;
      text = text.slice(text.startsWith('\r\n', end) ? end + 2 : end + 1);
    }
    this.rest = text;
    return events;
  }

  private line(line: string): StreamEvent | undefined {
    if (line === '') return this.dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return undefined;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.type = value;
    else if (field === 'data') this.data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.lastId = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
    return undefined;
  }

  private dispatch(): StreamEvent | undefined {
    const { type, data, lastId: id } = this;
    this.type = '';
    this.data = [];
    return data.length ? { type: type || 'message', id, data: data.join('\n') } : undefined;
  }
}
