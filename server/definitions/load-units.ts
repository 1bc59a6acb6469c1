/** Reads the registry of units from `units/*.yaml`. */
import { parseUnits } from '../domain/units/parse-units';
import type { Unit } from '../domain/units/unit';
import { err, ok, type Result } from '../domain/result';
import type { DefinitionProblem } from './definition-problem';
import { readYaml } from './read-yaml';

/** The units of one registry file, or every fault of it with its line. */
export async function loadUnits(
  file: string,
): Promise<Result<readonly Unit[], DefinitionProblem[]>> {
  const yaml = await readYaml(file);
  if (!yaml.ok) return yaml;
  const parsed = parseUnits(yaml.value.content);
  if (parsed.ok) return ok(parsed.value);
  return err(
    parsed.error.map(({ at, reason }) => {
      const line = yaml.value.lineOf(at.map(String));
      return { file, ...(line !== undefined && { line }), path: at.map(String).join('/'), reason };
    }),
  );
}
