/** What writes the rows of each kind of import, one line a kind. */
import type { ImportKind } from '../../domain/imports/pending-import';
import { writeQuotas } from '../campaigns/write-quotas';
import { writePeople } from '../people/write-people';
import { writeUnits } from '../units/write-units';
import type { WriteBatch } from './write-batch';

export const WRITERS: Readonly<Record<ImportKind, WriteBatch>> = {
  people: writePeople,
  quotas: writeQuotas,
  units: writeUnits,
};
