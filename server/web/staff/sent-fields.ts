/** Fields of a sent form, read from a body that may be anything; text is trimmed, missing is empty. */
export class SentFields {
  private readonly values: ReadonlyMap<string, readonly string[]>;

  constructor(body: unknown) {
    const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
    this.values = new Map(
      entries.map(([name, value]) => [
        name,
        (Array.isArray(value) ? value : [value]).filter((part) => typeof part === 'string'),
      ]),
    );
  }

  /** The first value without blanks around it; empty when it was not sent. */
  text(name: string): string {
    return this.values.get(name)?.[0]?.trim() ?? '';
  }

  /** The first value exactly as it was sent, for passwords. */
  raw(name: string): string {
    return this.values.get(name)?.[0] ?? '';
  }

  /** Every value, trimmed, blank ones left out: ticked boxes, rows of a table. */
  all(name: string): readonly string[] {
    return (this.values.get(name) ?? [])
      .map((value) => value.trim())
      .filter((value) => value !== '');
  }

  /** Whether the field was sent with anything in it: a ticked box, a pressed button. */
  has(name: string): boolean {
    return this.all(name).length > 0;
  }

  /** Names that were sent. */
  names(): readonly string[] {
    return [...this.values.keys()];
  }
}
