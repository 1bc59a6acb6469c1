/**
 * Server-sent events: tells open pages the version of what they show, so that those that are behind fetch
 * themselves anew. An open stream is no use of the session, and ends with it.
 */
import type { Request, Response } from 'express';
import type { CampaignPulses } from '../../actions/monitoring/campaign-pulses';
import { staysSignedIn, type LetIn } from '../../actions/accounts/stays-signed-in';
import { problem } from '../../domain/problem';
import { respondProblem } from '../respond';
import type { Web } from '../web';

export interface StreamOptions {
  /** Milliseconds between two signs of life, with each of which the session is looked at. */
  readonly heartbeat: number;
  /** Open streams of one session, and of all. */
  readonly perSession: number;
  readonly inAll: number;
}

const DEFAULTS: StreamOptions = { heartbeat: 15_000, perSession: 8, inAll: 500 };

/** Milliseconds that a browser waits before it comes again. */
const RETRY = 3000;
/** A browser that does not read is let go. */
const MOST_UNREAD_BYTES = 16_384;

export class ChangeStreams {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly web: Web,
    private readonly pulses: CampaignPulses,
    private readonly options: StreamOptions = DEFAULTS,
  ) {}

  /** Answers with a stream that stays open; 429 where there are too many. */
  start(req: Request, res: Response, campaign: string, letIn: LetIn): Promise<void> {
    const own = this.open.get(letIn.session) ?? 0;
    const all = [...this.open.values()].reduce((sum, count) => sum + count, 0);
    if (own >= this.options.perSession || all >= this.options.inAll) {
      respondProblem(this.web, req, res, problem('too-many-requests', { retryAfter: 60 }));
      return Promise.resolve();
    }
    this.open.set(letIn.session, own + 1);
    res.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    res.write(`retry: ${RETRY}\n\n`);
    const stop = this.pulses.listen(campaign, (version) => {
      send(res, `id: ${version}\nevent: version\ndata: ${version}\n\n`);
    });
    const timer = setInterval(() => void this.lookAfter(res, letIn), this.options.heartbeat);
    res.once('close', () => {
      stop();
      clearInterval(timer);
      const left = (this.open.get(letIn.session) ?? 1) - 1;
      if (left > 0) this.open.set(letIn.session, left);
      else this.open.delete(letIn.session);
    });
    return Promise.resolve();
  }

  private async lookAfter(res: Response, letIn: LetIn): Promise<void> {
    try {
      if (await staysSignedIn(this.web.deps, letIn)) return send(res, ': \n\n');
      res.end('event: signed-out\ndata: \n\n');
    } catch (error) {
      this.web.deps.log.error({ err: error }, 'a stream of changes was let go');
      res.end();
    }
  }
}

function send(res: Response, text: string): void {
  if (res.writableEnded) return;
  if (res.writableLength > MOST_UNREAD_BYTES) res.destroy();
  else res.write(text);
}
