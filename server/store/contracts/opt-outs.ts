/** Keyed digests of e-mail addresses that must not be written to any more; no address is kept. */
export interface OptOutRepository {
  /** Adds a digest; repeating it changes nothing. */
  add(digest: string): Promise<void>;
  has(digest: string): Promise<boolean>;
}
