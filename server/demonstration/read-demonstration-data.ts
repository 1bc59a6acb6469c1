/** Reads the files of the demonstration: its own under `content/`, the pack and the registry of units. */
import { join } from 'node:path';
import type { z } from 'zod';
import { formatProblem, type DefinitionProblem } from '../definitions/definition-problem';
import { loadPack, type LoadedPack } from '../definitions/load-packs';
import { loadUnits } from '../definitions/load-units';
import { readYaml } from '../definitions/read-yaml';
import type { Result } from '../domain/result';
import type { Unit } from '../domain/units/unit';
import {
  campaignsSchema,
  commentsSchema,
  habitsSchema,
  noticesSchema,
  planSchema,
  type DemonstrationData,
} from './demonstration-schema';
import { desksSchema, drawSchema, peopleSchema } from './office-schema';

/** Where the files lie; the build copies none of them. */
export interface DemonstrationFolders {
  /** `survey-definitions` */
  readonly definitions: string;
  /** `server/demonstration/content` */
  readonly content: string;
}

export interface DemonstrationFiles {
  readonly data: DemonstrationData;
  readonly loaded: LoadedPack;
  readonly units: readonly Unit[];
}

const PACK = 'cchc-huyen-2024';
const UNITS = 'me-linh-2024.yaml';

/** The folders of a checkout. */
export function demonstrationFolders(projectRoot: string): DemonstrationFolders {
  return {
    definitions: join(projectRoot, 'survey-definitions'),
    content: join(projectRoot, 'server', 'demonstration', 'content'),
  };
}

/** All files. @throws Error that names every fault of the first file that has one. */
export async function readDemonstrationFiles({
  definitions,
  content,
}: DemonstrationFolders): Promise<DemonstrationFiles> {
  const read = <S extends z.ZodType>(name: string, schema: S): Promise<z.infer<S>> =>
    readData(join(content, name), schema);
  return {
    data: {
      campaigns: await read('campaigns.yaml', campaignsSchema),
      desks: await read('desks.yaml', desksSchema),
      people: await read('people.yaml', peopleSchema),
      draw: await read('draw.yaml', drawSchema),
      notices: await read('notices.yaml', noticesSchema),
      plan: await read('plan.yaml', planSchema),
      habits: await read('habits.yaml', habitsSchema),
      comments: await read('comments.yaml', commentsSchema),
    },
    loaded: sound(await loadPack(join(definitions, PACK))),
    units: sound(await loadUnits(join(definitions, 'units', UNITS))),
  };
}

async function readData<S extends z.ZodType>(file: string, schema: S): Promise<z.infer<S>> {
  const yaml = sound(await readYaml(file));
  const parsed = schema.safeParse(yaml.content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    formatProblem({ file, path: path.map(String).join('/'), reason: message }),
  );
  throw new Error(faults.join('\n'));
}

function sound<T>(result: Result<T, readonly DefinitionProblem[]>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.map(formatProblem).join('\n'));
}
