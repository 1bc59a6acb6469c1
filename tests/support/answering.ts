/** Citizens who answer at a desk, through the same action as a browser's answers. */
import { openDoor } from '../../server/actions/open-door';
import { submitAnswers } from '../../server/actions/submit-answers';
import type { Deps } from '../../server/deps';
import { issueVisitSecret } from '../../server/visit-secret';

/** So many people of group G6 who give their satisfaction and nothing else. @throws Error when one is refused */
export async function answerAtDesk(
  deps: Deps,
  code: string,
  people = 1,
  satisfaction = '5',
): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    const opened = await openDoor(deps, { kind: 'desk', code, group: 'G6' });
    if (!opened.ok || opened.value.kind !== 'door') throw new Error(`desk ${code} is shut`);
    const { door } = opened.value;
    const secret = issueVisitSecret(deps.keys.visit, door.id, deps.clock.today()).text;
    const raw = new Map([
      ['DV24', [satisfaction]],
      ['DV27', [satisfaction]],
    ]);
    const sent = await submitAnswers(deps, { door, secret, raw, consent: true });
    if (!sent.ok) throw new Error(JSON.stringify(sent.error));
  }
}
