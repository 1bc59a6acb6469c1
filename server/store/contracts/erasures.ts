import type { Day } from '../../domain/day';

/** Which campaigns' personal data have been erased. */
export interface ErasureRepository {
  /** Where the erasure of a campaign stands; undefined before it has begun. */
  find(campaign: string): Promise<'begun' | { readonly doneOn: Day } | undefined>;
  /** Remembers that it has begun; repeating it changes nothing. */
  begin(campaign: string): Promise<void>;
  /** Remembers that nothing is left. */
  finish(campaign: string, doneOn: Day): Promise<void>;
}
