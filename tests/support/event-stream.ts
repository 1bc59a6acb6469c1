/** A stream of server-sent events, read as it comes. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

export class EventStream {
  /** What has come and was not asked for yet. */
  private text = '';
  private waiting: (() => void) | undefined;

  private constructor(readonly response: IncomingMessage) {
    response.setEncoding('utf8').on('data', (chunk: string) => {
      this.text += chunk;
      this.waiting?.();
    });
  }

  static async open(port: number, path: string, headers = {}): Promise<EventStream> {
    const [response] = (await once(get({ port, path, headers }), 'response')) as [IncomingMessage];
    return new EventStream(response);
  }

  /** Waits until the text has come, and gives what led to it. */
  async until(wanted: RegExp): Promise<string> {
    for (let found = wanted.exec(this.text); ; found = wanted.exec(this.text)) {
      if (found) {
        const end = found.index + found[0].length;
        const read = this.text.slice(0, end);
        this.text = this.text.slice(end);
        return read;
      }
      await new Promise<void>((resolve) => (this.waiting = resolve));
    }
  }

  /** The version that the next event tells. */
  async version(): Promise<string> {
    const read = await this.until(/event: version\ndata: .+\n\n/);
    return /data: (.+)\n\n$/.exec(read)?.[1] ?? '';
  }

  async close(): Promise<void> {
    this.response.destroy();
    if (!this.response.closed) await once(this.response, 'close');
  }
}
