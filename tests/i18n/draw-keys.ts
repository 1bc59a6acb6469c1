/** Keys of the catalogue of draws that view-models and the command put together: stem → ends. */
import { LIST_REFUSALS } from '../../server/actions/draw/receive-list';
import { REVEAL_FAILURES } from '../../server/actions/draw/reveal-draw';
import { SEAL_REFUSALS } from '../../server/actions/draw/seal-draw';
import { RECHECK_OUTCOMES } from '../../server/domain/campaign/invitation';
import { DRAW_STATES } from '../../server/domain/draw/draw';
import { REPEATS } from '../../server/domain/draw/left-out';
import { MEMBER_STATES, NON_RESPONSES } from '../../server/domain/draw/member';
import { DRAW_CHECKS } from '../../server/domain/draw/published-draw';
import { SIZE_FAULTS } from '../../server/domain/draw/read-sizes';
import { TRANSACTION_FAULTS } from '../../server/domain/draw/read-transaction';

const MEMBER_COLUMNS = ['address', 'contact', 'dossier', 'name', 'order', 'state', 'stratum'];
const LOG_COLUMNS = [
  'email',
  'group',
  'line',
  'phone',
  'reasonOn',
  'replacedBy',
  'replaces',
  'unit',
];

const ENDS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    DRAW_CHECKS.map((check) => [`check.${check}`, ['false', 'pending', 'true']]),
  ),
  column: [...MEMBER_COLUMNS, ...LOG_COLUMNS],
  fault: TRANSACTION_FAULTS,
  lead: DRAW_STATES,
  memberState: MEMBER_STATES,
  reason: NON_RESPONSES,
  reasonHint: NON_RESPONSES,
  recheckFault: ['bad-percent', 'nobody'],
  recheckOutcome: RECHECK_OUTCOMES,
  refused: [...LIST_REFUSALS, ...REVEAL_FAILURES, ...SEAL_REFUSALS],
  repeat: REPEATS,
  sizeFault: SIZE_FAULTS,
  state: DRAW_STATES,
};

export const DRAW_KEYS: readonly string[] = Object.entries(ENDS).flatMap(([stem, ends]) =>
  ends.map((end) => `draw:${stem}.${end}`),
);
