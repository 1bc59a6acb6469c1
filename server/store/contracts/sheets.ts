/** Numbers of paper and telephone sheets that have been keyed; none is used twice in a campaign. */
export interface SheetRepository {
  /**
   * Takes a number for one filling, by compare-and-set: `already-yours` when the same filling comes again.
   * @param claim one-way mark of the filling
   */
  claim(
    campaign: string,
    number: string,
    claim: string,
  ): Promise<'claimed' | 'already-yours' | 'taken'>;
}
