/** A ZIP archive without compression: hands checked files on to a reader that takes archives only. */
import { crc32 } from 'node:zlib';
import type { ZipEntry } from './unpack-zip';

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day that archives know. */
const DATE = 0x0021;

/** Packs the files in their order; the same files give the same bytes. */
export function storeInZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const common = commonHeader(name, content);
    const local = Buffer.concat([mark(0x04034b50), common, Buffer.from(name), content]);
    const version = Buffer.from(Uint16Array.of(VERSION).buffer);
    centrals.push(
      Buffer.concat([mark(0x02014b50), version, common, placeOf(at), Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endOf(entries.length, directory.length, at)]);
}

function mark(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The 26 bytes that local and central header share, from “version needed” to the length of extras. */
function commonHeader(name: string, content: Buffer): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(FLAGS, 2);
  bytes.writeUInt16LE(DATE, 8);
  bytes.writeUInt32LE(crc32(content), 10);
  bytes.writeUInt32LE(content.length, 14);
  bytes.writeUInt32LE(content.length, 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
}

function placeOf(local: number): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.writeUInt32LE(local, 10);
  return bytes;
}

function endOf(count: number, directoryBytes: number, at: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(directoryBytes, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
}
