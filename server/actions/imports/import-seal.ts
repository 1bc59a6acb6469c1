/** Rows that wait are sealed: files hold names and addresses of people. */
import type { Deps } from '../../deps';
import { seal, unseal } from '../../seal';

type SealDeps = Pick<Deps, 'keys'>;

/** Seals one part of an import, a batch's number or `about`. */
export function sealPart(
  { keys }: SealDeps,
  id: string,
  part: number | 'about',
  value: unknown,
): string {
  return seal(keys.staff, purpose(id, part), JSON.stringify(value));
}

/** Opens what `sealPart` made. @throws Error when it was changed or belongs elsewhere. */
export function unsealPart(
  { keys }: SealDeps,
  id: string,
  part: number | 'about',
  sealed: string,
): unknown {
  return JSON.parse(unseal(keys.staff, purpose(id, part), sealed));
}

function purpose(id: string, part: number | 'about'): string {
  return `import|${id}|${part}`;
}
