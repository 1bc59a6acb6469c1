/** Changes that this process has announced: what they add it will know by itself when they end. */

export class OwnChanges {
  private readonly intents = new Set<string>();
  /** Partition key → changes whose end is being written. */
  private readonly ending = new Map<string, Set<Promise<unknown>>>();

  begin(intent: string): void {
    this.intents.add(intent);
  }

  has(intent: string): boolean {
    return this.intents.has(intent);
  }

  /** Ends a change by `finish`, which also counts in what it has added. */
  async end(key: string, intent: string, finish: () => Promise<void>): Promise<void> {
    const ends = this.ending.get(key) ?? new Set();
    this.ending.set(key, ends);
    const end = finish();
    ends.add(end);
    try {
      await end;
    } finally {
      this.intents.delete(intent);
      ends.delete(end);
      if (ends.size === 0) this.ending.delete(key);
    }
  }

  /** Waits for the changes of these partitions that are ending, successfully or not. */
  async ended(keys: ReadonlySet<string>): Promise<void> {
    for (const [key, ends] of [...this.ending]) if (keys.has(key)) await Promise.allSettled(ends);
  }
}
