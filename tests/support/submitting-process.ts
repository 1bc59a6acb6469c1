/**
 * A process of its own that sends answers as fast as it can and prints the secret of each one that was
 * acknowledged, until somebody kills it.
 */
import { writeSync } from 'node:fs';
import { openDoor } from '../../server/actions/open-door';
import { submitAnswers } from '../../server/actions/submit-answers';
import type { Config } from '../../server/config';
import { createDeps } from '../../server/create-deps';
import { day } from '../../server/domain/day';
import { createLog } from '../../server/log';
import { issueVisitSecret } from '../../server/visit-secret';

const WRITERS = 8;

async function submitForever([config = '', desk = '', today = '']: string[]): Promise<void> {
  const clock = { today: () => day(today), now: () => Date.now() };
  const settings = JSON.parse(config) as Config;
  const deps = await createDeps(settings, { clock, log: createLog('silent') });
  const opened = await openDoor(deps, { kind: 'desk', code: desk });
  if (!opened.ok || opened.value.kind !== 'door') throw new Error('the desk has no door');
  const { door } = opened.value;
  const write = async (): Promise<never> => {
    for (let turn = 0; ; turn += 1) {
      const secret = issueVisitSecret(deps.keys.visit, door.id, day(today)).text;
      const raw = new Map([['DV24', [String((turn % 5) + 1)]]]);
      const outcome = await submitAnswers(deps, { door, secret, raw, consent: true });
      if (outcome.ok) writeSync(1, `${secret}\n`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

void submitForever(process.argv.slice(2));
