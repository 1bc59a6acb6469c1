/** Leases: which of several processes may do a thing at the moment, by compare-and-set. */
export interface LeaseRepository {
  /**
   * Takes a lease that nobody holds or whose time is over.
   * @param now milliseconds since the epoch
   * @param until when the lease ends by itself, should its owner die
   */
  take(name: string, owner: string, now: number, until: number): Promise<boolean>;
  /**
   * Moves the end of a lease that this owner still holds: later to go on, to the next turn or to `now` to
   * let go. False when another owner has taken it meanwhile.
   */
  extend(name: string, owner: string, until: number): Promise<boolean>;
}
