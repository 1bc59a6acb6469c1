/** The demonstration as the tests describe and make it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { day } from '../../server/domain/day';
import { planSchema } from '../../server/demonstration/demonstration-schema';
import { drawSchema } from '../../server/demonstration/office-schema';
import { describeOpenCampaign } from '../../server/demonstration/describe-campaigns';
import {
  describeDemonstration,
  type Demonstration,
} from '../../server/demonstration/describe-demonstration';
import {
  demonstrationFolders,
  readDemonstrationFiles,
  type DemonstrationFiles,
  type DemonstrationFolders,
} from '../../server/demonstration/read-demonstration-data';
import { PROJECT_ROOT } from '../../server/project-root';

export const FIRST_DAY = day('2026-10-05');
export const KEY = Buffer.alloc(32, 7);

/** The shipped files. */
export function shippedFiles(): Promise<DemonstrationFiles> {
  return readDemonstrationFiles(demonstrationFolders(PROJECT_ROOT));
}

/** The demonstration that these files give on the first day. */
export function described(
  { data, units, loaded }: DemonstrationFiles,
  {
    key = KEY,
    today = FIRST_DAY,
    ...seed
  }: { key?: Buffer; today?: typeof FIRST_DAY; seed?: string } = {},
): Demonstration {
  const groups = loaded.pack.groups.map(({ id }) => id);
  const drill = describeOpenCampaign(
    { ...data, packId: loaded.pack.id, packHash: loaded.hash, groups },
    today,
  );
  return describeDemonstration({ data, units, pack: loaded.pack, drill, key, ...seed });
}

/** The shipped folders with a fiftieth of the answers and a tenth of the draw, so that many runs are quick. */
export class SmallFolders implements DemonstrationFolders {
  readonly definitions = demonstrationFolders(PROJECT_ROOT).definitions;
  readonly content = mkdtempSync(join(tmpdir(), 'khao-sat-demo-'));

  constructor() {
    cpSync(demonstrationFolders(PROJECT_ROOT).content, this.content, { recursive: true });
    const plan = planSchema.parse(this.read('plan.yaml'));
    for (const volumes of [plan.open, plan.closed]) {
      for (const counts of [volumes.desk, volumes.sample, volumes.paper]) {
        for (const group of Object.keys(counts))
          counts[group] = Math.ceil((counts[group] ?? 0) / 50);
      }
    }
    this.write('plan.yaml', plan);
    const draw = drawSchema.parse(this.read('draw.yaml'));
    draw.draw.listed /= 10;
    this.write('draw.yaml', draw);
  }

  remove(): void {
    rmSync(this.content, { recursive: true });
  }

  private read(file: string): unknown {
    return parse(readFileSync(join(this.content, file), 'utf8'));
  }

  private write(file: string, content: unknown): void {
    writeFileSync(join(this.content, file), stringify(content));
  }
}
