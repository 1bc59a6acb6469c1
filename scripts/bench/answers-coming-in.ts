/** Answers at every desk in turn, at a steady pace, through the same action as those from a browser. */
import { openDoor } from '../../server/actions/open-door';
import { submitAnswers } from '../../server/actions/submit-answers';
import type { Deps } from '../../server/deps';
import { issueVisitSecret } from '../../server/visit-secret';
import { LARGE_CAMPAIGN } from './large-campaign';

export class AnswersComingIn {
  private timer: NodeJS.Timeout | undefined;
  private readonly sending = new Set<Promise<void>>();
  private sent = 0;

  constructor(
    private readonly deps: Deps,
    private readonly perSecond: number,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      const one = this.send(this.sent).finally(() => this.sending.delete(one));
      this.sending.add(one);
      this.sent += 1;
    }, 1000 / this.perSecond);
  }

  /** Waits for those under way; gives how many there were. @throws when one was refused */
  async stop(): Promise<number> {
    clearInterval(this.timer);
    await Promise.all(this.sending);
    return this.sent;
  }

  private async send(number: number): Promise<void> {
    const { deps } = this;
    const desks = (await deps.store.desks.list()).filter(({ doors }) =>
      doors.some(({ campaign }) => campaign === LARGE_CAMPAIGN),
    );
    const code = desks[number % desks.length]?.code ?? '';
    const opened = await openDoor(deps, { kind: 'desk', code, group: 'G6' });
    if (!opened.ok || opened.value.kind !== 'door') throw new Error(`desk ${code} is shut`);
    const { door } = opened.value;
    const secret = issueVisitSecret(deps.keys.visit, door.id, deps.clock.today()).text;
    const raw = new Map([['DV24', [String((number % 5) + 1)]]]);
    const sent = await submitAnswers(deps, { door, secret, raw, consent: true });
    if (!sent.ok) throw new Error(JSON.stringify(sent.error));
  }
}
