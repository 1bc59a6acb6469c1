/** Writes `survey-definitions/pack.schema.json` from the zod schema; run it after a change of the schema. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonSchema } from '../server/definitions/pack-json-schema';

const file = join('survey-definitions', 'pack.schema.json');
writeFileSync(file, packJsonSchema());
console.log(`${file} written`);
