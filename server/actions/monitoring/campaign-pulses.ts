/**
 * Tells who listens that something of a campaign has changed. However many listen, the store is asked once
 * an interval, and only while somebody does.
 */
import type { Deps } from '../../deps';

type PulseDeps = Pick<Deps, 'partitions' | 'store' | 'log'>;

/** Moves with every answer, every person outside the survey and every change of a list of invited people. */
export async function monitoringVersion(
  { partitions, store }: Pick<Deps, 'partitions' | 'store'>,
  campaign: string,
): Promise<string> {
  const { version } = await partitions.read(campaign);
  const screenedOut = await store.counters.list(campaign, 'screened-out');
  const rosters = await store.counters.list(campaign, 'roster');
  const counted = [...screenedOut, ...rosters].reduce((sum, { count }) => sum + count, 0);
  return `${version}:${counted}`;
}

export interface PulseOptions {
  /** Milliseconds between two looks at the store. */
  readonly interval: number;
}

type Listener = (version: string) => void;

interface Pulse {
  readonly listeners: Set<Listener>;
  readonly timer: NodeJS.Timeout;
  version: string | undefined;
  /** A look at the store is under way. */
  looking: boolean;
}

export class CampaignPulses {
  private readonly pulses = new Map<string, Pulse>();

  constructor(
    private readonly deps: PulseDeps,
    private readonly options: PulseOptions,
  ) {}

  /**
   * Calls the listener with the version at hand, as soon as there is one, and with each later one.
   * @returns what ends it
   */
  listen(campaign: string, listener: Listener): () => void {
    const pulse = this.pulses.get(campaign) ?? this.start(campaign);
    pulse.listeners.add(listener);
    if (pulse.version !== undefined) listener(pulse.version);
    return () => {
      pulse.listeners.delete(listener);
      if (pulse.listeners.size > 0 || this.pulses.get(campaign) !== pulse) return;
      clearInterval(pulse.timer);
      this.pulses.delete(campaign);
    };
  }

  /** Campaigns that somebody listens to. */
  get size(): number {
    return this.pulses.size;
  }

  private start(campaign: string): Pulse {
    const timer = setInterval(() => void this.look(campaign, pulse), this.options.interval);
    timer.unref();
    const pulse: Pulse = { listeners: new Set(), timer, version: undefined, looking: false };
    this.pulses.set(campaign, pulse);
    void this.look(campaign, pulse);
    return pulse;
  }

  private async look(campaign: string, pulse: Pulse): Promise<void> {
    if (pulse.looking) return;
    pulse.looking = true;
    try {
      const version = await monitoringVersion(this.deps, campaign);
      if (version === pulse.version) return;
      pulse.version = version;
      for (const listener of [...pulse.listeners]) listener(version);
    } catch (error) {
      this.deps.log.error({ err: error }, 'the state of a campaign could not be read');
    } finally {
      pulse.looking = false;
    }
  }
}
