/** SQLite's names ignore case while MongoDB's do not, so capitals are spelt apart: ^a for A. */
function quoted(name: string): string {
  const caseless = name.replace(/[\^A-Z]/g, (char) => `^${char.toLowerCase()}`);
  return `"${caseless.replaceAll('"', '""')}"`;
}

/** The SQL name of the table of a collection. */
export function tableOf(collection: string): string {
  return quoted(`docs:${collection}`);
}

/** The SQL name of the column with the key of a field. */
export function columnOf(path: string): string {
  return path === '_id' ? '_id' : quoted(`key:${path}`);
}

/** The SQL name of an index. */
export function indexOf(collection: string, index: string): string {
  return quoted(`index:${collection}:${index}`);
}
