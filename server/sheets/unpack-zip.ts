/**
 * Files of a ZIP archive, unpacked within a limit that holds for what truly comes out, whatever the archive
 * says of itself: a small file can be made to unpack to gigabytes. APPNOTE.TXT 6.3.10 of PKWARE, parts 4.3
 * and 4.4; archives without encryption, ZIP64 or several disks, as spreadsheets are.
 */
import { inflateRawSync } from 'node:zlib';
import { hasCode } from '../error-code';
import { err, ok, type Result } from '../domain/result';
import type { SheetProblem } from './sheet';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

/** Bytes of all unpacked files together. */
export const MAX_UNPACKED = 64 * 1024 * 1024;
const MAX_ENTRIES = 1_000;

const END_MARK = Buffer.from('PK\u0005\u0006');
const END_BYTES = 22;
const CENTRAL_MARK = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_MARK = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** The files whose name is wanted, in the archive's order; each name once. */
export function unpackZip(
  archive: Buffer,
  isWanted: (name: string) => boolean,
): Result<readonly ZipEntry[], SheetProblem> {
  try {
    return ok(unpackAll(archive, isWanted));
  } catch (error) {
    if (hasCode(error, 'ERR_BUFFER_TOO_LARGE')) return err({ code: 'unpacked-too-large' });
    // Offsets beyond the end, bad marks and bad compressed bytes all mean the same to who sent the file.
    return err({ code: 'damaged' });
  }
}

function unpackAll(archive: Buffer, isWanted: (name: string) => boolean): ZipEntry[] {
  const end = archive.lastIndexOf(END_MARK, archive.length - END_BYTES);
  const count = archive.readUInt16LE(end + 10);
  if (end < 0 || count > MAX_ENTRIES) throw new RangeError('not a bearable archive');
  const files = new Map<string, Buffer>();
  let room = MAX_UNPACKED;
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    const { name, next, ...place } = readCentral(archive, at);
    at = next;
    if (!isWanted(name) || files.has(name)) continue;
    const content = inflate(archive, place, room);
    room -= content.length;
    files.set(name, content);
  }
  return [...files].map(([name, content]) => ({ name, content }));
}

interface Place {
  readonly method: number;
  readonly packed: number;
  readonly local: number;
}

function readCentral(archive: Buffer, at: number): Place & { name: string; next: number } {
  const isEncrypted = (archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0;
  if (archive.readUInt32LE(at) !== CENTRAL_MARK || isEncrypted) throw new RangeError('no entry');
  const nameBytes = archive.readUInt16LE(at + 28);
  const extras = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  const nameAt = at + CENTRAL_BYTES;
  return {
    method: archive.readUInt16LE(at + 10),
    packed: archive.readUInt32LE(at + 20),
    local: archive.readUInt32LE(at + 42),
    name: archive.toString('utf8', nameAt, nameAt + nameBytes),
    next: nameAt + nameBytes + extras,
  };
}

/** @throws when more than `room` bytes come out, or the bytes are not what the method says. */
function inflate(archive: Buffer, { method, packed, local }: Place, room: number): Buffer {
  if (archive.readUInt32LE(local) !== LOCAL_MARK) throw new RangeError('no local header');
  const names = archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const from = local + LOCAL_BYTES + names;
  const bytes = archive.subarray(from, from + packed);
  if (bytes.length !== packed) throw new RangeError('cut off');
  if (method === STORED && bytes.length <= room) return bytes;
  if (method !== DEFLATED) throw new RangeError(`method ${method}`);
  return inflateRawSync(bytes, { maxOutputLength: Math.max(room, 1) });
}
