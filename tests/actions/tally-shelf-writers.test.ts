import fc from 'fast-check';
import { changePartition } from '../../server/actions/change-partition';
import { recompute } from '../../server/actions/recompute';
import type { OpenedCampaign } from '../../server/domain/campaign/campaign';
import type { Partition, Response } from '../../server/domain/campaign/response';
import { day } from '../../server/domain/day';
import { openApp, type TestApp } from '../support/app';
import { seedCampaign } from '../support/campaign';
import { stores } from '../support/stores';

/** What one of the competing writers does next, in which process, on which partition. */
interface Step {
  readonly kind: 'add' | 'add-again' | 'add-elsewhere' | 'replace' | 'fail' | 'die' | 'read';
  readonly process: 0 | 1;
  readonly place: 0 | 1;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'add',
    'add',
    'add',
    'add-again',
    'add-elsewhere',
    'replace',
    'fail',
    'die',
    'read',
  ),
  process: fc.constantFrom(0, 1),
  place: fc.constantFrom(0, 1),
});

describe.each(stores())('counts under competing writers, on the %s', (store) => {
  let processes: readonly [TestApp, TestApp];
  let opened: OpenedCampaign;
  let serial = 0;
  let run = 0;

  beforeAll(async () => {
    processes = [await openApp(store), await openApp(store)];
    await seedCampaign(processes[0].deps);
    opened = (await processes[0].deps.campaigns.open('dot-2024'))!;
  });
  afterAll(async () => {
    for (const { close } of processes) await close();
    await store.destroy();
  });

  const responseAt = (partition: Partition, id?: string): Response => {
    serial += 1;
    return { id: id ?? `r${serial}`, partition, desk: 'quay', revision: 1, answers: { DV24: '5' } };
  };
  const countedIn = async (app: TestApp, unit: string) => {
    const units = await app.deps.tallies.rolledUp(opened, 'unit');
    return units.get(unit)?.get('G6')?.responses ?? 0;
  };

  test('a read includes all that was acknowledged before it, and nothing is counted twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
        async (writers) => {
          run += 1;
          const places = [0, 1].map((n): Partition => ({
            campaign: 'dot-2024',
            unit: `x${run}-${n}`,
            group: 'G6',
            channel: 'qr',
            day: day('2024-11-15'),
          }));
          const acknowledged = [0, 0];
          /** Stored, but its writer died before it could acknowledge. */
          const unacknowledged = [0, 0];
          const started = [0, 0];

          const perform = async ({ kind, process, place }: Step): Promise<void> => {
            const app = processes[process];
            const { deps } = app;
            const partition = places[place]!;
            const add = (response: Response) => deps.store.responses.add(response);
            if (kind === 'add' || kind === 'add-again') {
              const response = responseAt(partition);
              started[place]! += 1;
              await deps.tallies.adding(opened, response, () => add(response));
              acknowledged[place]! += 1;
              if (kind === 'add-again')
                await deps.tallies.adding(opened, response, () => add(response));
            } else if (kind === 'add-elsewhere') {
              started[place]! += 1;
              await changePartition(deps.store, partition, () => add(responseAt(partition)));
              acknowledged[place]! += 1;
            } else if (kind === 'replace') {
              const response = responseAt(partition);
              started[place]! += 1;
              await deps.tallies.adding(opened, response, () => add(response));
              acknowledged[place]! += 1;
              await changePartition(deps.store, partition, () =>
                deps.store.responses.replace(response.id, 1, { DV24: '1' }),
              );
            } else if (kind === 'fail') {
              const failing = deps.tallies.adding(opened, responseAt(partition), () =>
                Promise.reject(new Error('full')),
              );
              await expect(failing).rejects.toThrow('full');
            } else if (kind === 'die') {
              started[place]! += 1;
              await deps.store.partitions.begin(partition);
              await add(responseAt(partition));
              unacknowledged[place]! += 1;
            } else {
              const least = [...acknowledged];
              const counted = await Promise.all(places.map(({ unit }) => countedIn(app, unit)));
              for (const n of [0, 1]) {
                expect(counted[n]).toBeGreaterThanOrEqual(least[n]!);
                expect(counted[n]).toBeLessThanOrEqual(started[n]!);
              }
            }
          };
          await Promise.all(
            writers.map(async (steps) => {
              for (const one of steps) await perform(one);
            }),
          );
          for (const app of processes) {
            for (const n of [0, 1]) {
              const stored = acknowledged[n]! + unacknowledged[n]!;
              expect(await countedIn(app, places[n]!.unit)).toBe(stored);
            }
          }
        },
      ),
      { numRuns: 10 },
    );
    for (const { deps } of processes) {
      expect((await recompute(deps, 'dot-2024'))?.differences).toEqual([]);
      const desks = (await deps.tallies.counted(opened)).map(
        ({ count }) => count.desks['quay'] ?? 0,
      );
      expect(desks.reduce((sum, one) => sum + one, 0)).toBe(
        (await recompute(deps, 'dot-2024'))?.counted,
      );
    }
  });
});
