/** Points add up exactly: criteria to their field, fields to the maximum that the pack declares. */
import { ratio, sum } from '../score/ratio';
import { fault, type Fault } from './fault';
import type { PackContent } from './pack';

/** Sums that do not agree, and a pack that gives points without saying how, or the other way round. */
export function checkPoints(pack: PackContent): Fault[] {
  return [...checkWhole(pack), ...checkFields(pack)];
}

function checkWhole(pack: PackContent): Fault[] {
  const { maximum, scoring, fields } = pack;
  if (maximum === undefined) {
    return [
      ...(scoring ? [fault(['scoring'], 'a pack without maximum gives no score')] : []),
      ...(fields.length > 0 ? [fault(['fields'], 'a pack without maximum has no fields')] : []),
    ];
  }
  const faults = scoring
    ? []
    : [fault(['scoring'], 'is missing: a pack with a maximum must say how it scores')];
  const total = sum(fields.map((field) => ratio(field.max)));
  if (total.equals(ratio(maximum))) return faults;
  return [
    ...faults,
    fault(['maximum'], `fields sum to ${total.toString()}, not to the maximum ${maximum}`),
  ];
}

function checkFields(pack: PackContent): Fault[] {
  return pack.fields.flatMap((field, i) => {
    const total = sum(field.criteria.map((criterion) => ratio(criterion.max)));
    return total.equals(ratio(field.max))
      ? []
      : [
          fault(
            ['fields', i, 'max'],
            `criteria of field "${field.id}" sum to ${total.toString()}, not to its max ${field.max}`,
          ),
        ];
  });
}
