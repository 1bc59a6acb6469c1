/** Turns what zod says about a malformed pack into short faults, one for each place. */
import type { z } from 'zod';
import { fault, type Fault, type Path } from './fault';

type Issue = z.core.$ZodIssue;

/** Faults of a pack that does not have the shape of `packSchema`. */
export function schemaFaults(issues: readonly Issue[], under: Path = []): Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, [...under, ...issue.path]));
}

function faultsOf(issue: Issue, at: Path): Fault[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault([...at, key], `unknown key "${key}"`));
    case 'invalid_key':
      return issue.issues.map((inner) => fault(at, `the key is not valid: ${inner.message}`));
    case 'invalid_union':
      return issue.errors.length > 0
        ? [fault(at, 'has none of the shapes allowed here')]
        : [fault(at, 'names no kind that the schema knows')];
    case 'invalid_type':
      return [
        fault(at, issue.message.endsWith('received undefined') ? 'is missing' : issue.message),
      ];
    default:
      return [fault(at, issue.message)];
  }
}
