import { UnitResultShelf } from '../../../server/actions/monitoring/unit-result-shelf';
import { readUnitResults } from '../../../server/actions/monitoring/read-unit-results';
import type { OpenedCampaign } from '../../../server/domain/campaign/campaign';
import { answerAtDesk } from '../../support/answering';
import { openApp, type TestApp } from '../../support/app';
import { CITIZENS_DESK, DESK, seedCampaign } from '../../support/campaign';
import { stores } from '../../support/stores';

describe.each(stores())('the figures of single units, on the %s', (store) => {
  let app: TestApp;
  let shelf: UnitResultShelf;
  let opened: OpenedCampaign;

  beforeAll(async () => {
    app = await openApp(store);
    await seedCampaign(app.deps);
    opened = (await app.deps.campaigns.open('dot-2024'))!;
    shelf = new UnitResultShelf(app.deps);
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  const read = async (view: 'live' | 'released', unit: string) =>
    (await shelf.read(opened, view, ['08986', '09010'])).get(unit);
  const satisfied = async (view: 'live' | 'released', unit: string) =>
    (await read(view, unit))?.publication.card.indexes[0]?.published?.valueOf();

  test('nobody has answered: no unit has figures', async () => {
    expect(await shelf.read(opened, 'live', ['08986', '09010'])).toEqual(new Map());
  });

  test('a unit’s figure is its own, and follows each answer', async () => {
    await answerAtDesk(app.deps, CITIZENS_DESK, 30);
    await answerAtDesk(app.deps, DESK, 30, '1');
    expect(await satisfied('live', '09010')).toBe(100);
    expect(await satisfied('live', '08986')).toBe(0);
    await answerAtDesk(app.deps, CITIZENS_DESK, 10, '1');
    expect(await satisfied('live', '09010')).toBe(75);
  });

  test('what has not changed is not scored again', async () => {
    const before = [await read('live', '09010'), await read('live', '08986')];
    await answerAtDesk(app.deps, DESK);
    expect((await read('live', '09010'))?.publication).toBe(before[0]?.publication);
    expect((await read('live', '08986'))?.publication).not.toBe(before[1]?.publication);
  });

  test('viewers see nothing of today, and the same figure until the next release', async () => {
    expect(await satisfied('released', '09010')).toBeUndefined();
    app.setToday('2024-11-18');
    const before = await read('released', '09010');
    expect(before?.publication.card.indexes[0]?.published?.valueOf()).toBe(75);
    await answerAtDesk(app.deps, CITIZENS_DESK, 4, '1');
    expect((await read('released', '09010'))?.publication).toBe(before?.publication);
    app.setToday('2024-11-19');
    expect((await read('released', '09010'))?.publication).toBe(before?.publication);
    await answerAtDesk(app.deps, CITIZENS_DESK, 1, '1');
    app.setToday('2024-11-20');
    const after = await read('released', '09010');
    expect(after?.counts.get('G6')).toEqual({ responses: 45, until: '2024-11-19' });
    expect(await satisfied('live', '09010')).toBe(
      after?.publication.card.indexes[0]?.published?.valueOf(),
    );
  });

  test('a unit with few answers is withheld, and another with it: no subtraction gives it away', async () => {
    const { deps } = app;
    await deps.store.desks.addAll([
      {
        code: 'quay0003',
        name: { vi: 'Quầy' },
        unit: '08973',
        doors: [{ campaign: 'dot-2024', group: 'G6' }],
      },
    ]);
    await answerAtDesk(deps, 'quay0003', 3);
    expect(await satisfied('live', '08986')).toBeUndefined();
    expect(await satisfied('live', '09010')).toBeDefined();
    const few = await readUnitResults(deps, shelf, {
      campaign: 'dot-2024',
      unit: '08973',
      view: 'live',
    });
    expect(few?.figures.every(({ own }) => own === undefined)).toBe(true);
    await answerAtDesk(deps, 'quay0003', 40);
    expect(await satisfied('live', '08986')).toBeDefined();
  });

  test('after closing, viewers see what everybody sees', async () => {
    app.setToday('2025-01-02');
    expect(await satisfied('released', '09010')).toBe(await satisfied('live', '09010'));
    expect((await read('released', '09010'))?.counts).toEqual(
      (await read('live', '09010'))?.counts,
    );
  });
});
