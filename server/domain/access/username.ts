/** User names: typed often, read out on the telephone, so small letters without marks. */

const PATTERN = /^[a-z0-9](?:[a-z0-9._-]{1,30}[a-z0-9])$/;

/** How a user name is compared and kept: without blanks around it, in small letters. */
export function normalUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** A user name of 3 to 32 letters a–z, digits, `.`, `_`, `-`, not at an end; undefined for another text. */
export function readUsername(typed: string): string | undefined {
  const name = normalUsername(typed);
  return PATTERN.test(name) ? name : undefined;
}
