import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { connect } from '../../../server/store/connect';
import { type TestStore, embeddedStore } from '../../support/stores';

type Doc = { _id: string; [field: string]: unknown };

describe('the file of the embedded store', () => {
  let store: TestStore;
  const file = () => join(store.options.dataDir, 'khao-sat.db');

  beforeEach(() => {
    store = embeddedStore();
  });
  afterEach(() => store.destroy());

  test('keeps documents and indexes between two openings', async () => {
    const first = await connect(store.options);
    await first.connection.collection<Doc>('kept').createIndex({ code: 1 }, { unique: true }, {});
    await first.connection.collection<Doc>('kept').insertOne({ _id: 'a', code: 'x' });
    await first.disconnect();
    const second = (await store.open()).connection.collection<Doc>('kept');
    expect(await second.findOne({ code: 'x' })).toEqual({ _id: 'a', code: 'x' });
    await expect(second.insertOne({ _id: 'b', code: 'x' })).rejects.toMatchObject({ code: 11000 });
  });

  test('holds everything by itself once disconnected', async () => {
    const mongoose = await connect(store.options);
    await mongoose.connection
      .collection<Doc>('c')
      .insertOne({ _id: 'a', text: 'a-needle-in-the-file' });
    await mongoose.disconnect();
    expect(readFileSync(file()).includes('a-needle-in-the-file')).toBe(true);
    expect(mongoose.connection.readyState).toBe(0);
  });

  test('does not keep what was deleted', async () => {
    const mongoose = await connect(store.options);
    const items = mongoose.connection.collection<Doc>('c');
    await items.createIndex({ text: 1 }, {}, {});
    await items.insertOne({ _id: 'a', text: 'a-secret-to-forget' });
    await items.deleteOne({ _id: 'a' });
    await mongoose.disconnect();
    expect(readFileSync(file()).includes('a-secret-to-forget')).toBe(false);
  });

  test('operations after disconnecting are refused', async () => {
    const mongoose = await connect(store.options);
    const items = mongoose.connection.collection<Doc>('c');
    await mongoose.disconnect();
    await expect(items.insertOne({ _id: 'a' })).rejects.toThrow(/not connected/);
    await expect(items.findOne({})).rejects.toThrow(/not connected/);
  });

  test('writes under way when disconnecting are finished', async () => {
    const mongoose = await connect(store.options);
    const items = mongoose.connection.collection<Doc>('c');
    const writes = Array.from({ length: 50 }, (_, i) => items.insertOne({ _id: `d${i}` }));
    await Promise.all([mongoose.disconnect(), ...writes]).catch(() => undefined);
    const settled = await Promise.allSettled(writes);
    const stored = settled.filter(({ status }) => status === 'fulfilled').length;
    expect(await (await store.open()).connection.collection('c').countDocuments({})).toBe(stored);
  });

  test('a file that is not a database is an error of connect, with its cause', async () => {
    writeFileSync(file(), 'this is no database, only some text '.repeat(100));
    await expect(connect(store.options)).rejects.toThrow(/not a database/);
  });

  test('a data directory that cannot be made is an error of connect', async () => {
    writeFileSync(file(), '');
    await expect(connect({ dataDir: join(file(), 'below') })).rejects.toThrow(/ENOTDIR|EEXIST/);
  });

  test('a full disk rejects every write of the batch, and the store goes on', async () => {
    const mongoose = await store.open();
    const items = mongoose.connection.collection<Doc>('c');
    await items.insertOne({ _id: 'small' });
    const text = 'x'.repeat(200_000);
    const restore = limitPages(mongoose.connection.getClient(), 20);
    const writes = [items.insertOne({ _id: 'big', text }), items.insertOne({ _id: 'other' })];
    const results = await Promise.allSettled(writes);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(items.insertOne({ _id: 'big', text })).rejects.toThrow(/full/);
    restore();
    await items.insertOne({ _id: 'big', text });
    expect(await items.distinct('_id', {})).toEqual(['big', 'small']);
  });

  test('a write waits for another process to let go of the file', async () => {
    const items = (await store.open()).connection.collection<Doc>('c');
    await items.insertOne({ _id: 'a' });
    const other = new Database(file());
    other.exec('BEGIN IMMEDIATE');
    const write = items.insertOne({ _id: 'b' });
    expect(await items.countDocuments({})).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 400));
    other.exec('COMMIT');
    other.close();
    await write;
    expect(await items.countDocuments({})).toBe(2);
  });

  /** Makes SQLite report a full disk beyond some pages. */
  function limitPages(client: unknown, pages: number): () => void {
    const holder = client as { file: { rows(sql: string): unknown } };
    holder.file.rows(`PRAGMA max_page_count = ${pages}`);
    return () => void holder.file.rows('PRAGMA max_page_count = 1073741823');
  }
});
