/** An address as people type it: browsers add `https://` by themselves. */
export function printedAddress(address: string): string {
  return address.replace(/^https:\/\//, '');
}
