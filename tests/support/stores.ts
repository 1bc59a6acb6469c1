import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mongoose } from 'mongoose';
import { type StoreOptions, connect } from '../../server/store/connect';

/** A store of one kind, fresh and empty, that a suite opens, reopens and destroys. */
export class TestStore {
  private readonly opened: Mongoose[] = [];

  constructor(
    readonly name: string,
    readonly isEmbedded: boolean,
    readonly options: StoreOptions,
  ) {}

  toString(): string {
    return this.name;
  }

  /** Another connection to the same data. */
  async open(): Promise<Mongoose> {
    const mongoose = await connect(this.options);
    this.opened.push(mongoose);
    return mongoose;
  }

  /** Closes every connection and removes the data. */
  async destroy(): Promise<void> {
    if (!this.isEmbedded) await (await this.open()).connection.dropDatabase();
    for (const mongoose of this.opened.splice(0)) await mongoose.disconnect();
    rmSync(this.options.dataDir, { recursive: true, force: true });
  }
}

/** A fresh embedded store. */
export function embeddedStore(): TestStore {
  const dataDir = mkdtempSync(join(tmpdir(), 'khao-sat-test-'));
  return new TestStore('embedded store', true, { dataDir });
}

function mongodb(server: string): TestStore {
  const uri = new URL(server);
  uri.pathname = `/test-${randomUUID()}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'khao-sat-test-'));
  return new TestStore('MongoDB', false, { uri: uri.href, dataDir });
}

/** A fresh store of each kind there is to test: MongoDB only when MONGODB_URI is set. */
export function stores(): TestStore[] {
  const server = process.env['MONGODB_URI'];
  return server ? [embeddedStore(), mongodb(server)] : [embeddedStore()];
}
