/** A weak telephone on a weak network, and what goes over its wire. */
import type { CDPSession } from 'playwright-core';

/** Slow 3G as the developer tools have it, and a processor four times slower than this machine's. */
export const WEAK = { latencyMs: 400, kilobitsPerSecond: 400, slowDown: 4 };

const BYTES_PER_KILOBIT = 125;

export interface Resource {
  readonly url: string;
  /** Bytes of the body as it was sent, compressed; without headers. 0 from the cache or a service worker. */
  readonly bytes: number;
}

/** Makes the page as slow as a weak telephone. */
export async function slowDown(session: CDPSession): Promise<void> {
  const throughput = WEAK.kilobitsPerSecond * BYTES_PER_KILOBIT;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: WEAK.latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: WEAK.slowDown });
}

/** Listens to the requests of one page, and keeps apart those of each part of its life. */
export class Wire {
  private readonly begun = new Map<string, { part: string; url: string; headers: number }>();
  private readonly ended = new Map<string, Resource[]>();

  constructor(
    session: CDPSession,
    private part: string,
  ) {
    session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
      if (url.startsWith('data:')) return;
      this.begun.set(requestId, { part: this.part, url, headers: 0 });
    });
    session.on('Network.responseReceived', ({ requestId, response }) => {
      const begun = this.begun.get(requestId);
      if (begun) begun.headers = response.encodedDataLength;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const begun = this.begun.get(requestId);
      if (!begun) return;
      const bytes = Math.max(0, encodedDataLength - begun.headers);
      this.ended.set(begun.part, [...this.of(begun.part), { url: begun.url, bytes }]);
    });
  }

  /** Requests that begin from now on belong to that part. */
  begin(part: string): void {
    this.part = part;
  }

  /** What was loaded in a part, as far as it has ended. */
  of(part: string): readonly Resource[] {
    return this.ended.get(part) ?? [];
  }
}
