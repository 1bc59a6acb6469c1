import { FillingTimes } from '../../server/actions/filling-times';
import { createLog } from '../../server/log';
import { openStore } from '../../server/store/open-store';
import type { Store } from '../../server/store/store';
import { stores } from '../support/stores';

const CITIZENS = { campaign: 'dot-2024', group: 'G6' };
const FIRMS = { campaign: 'dot-2024', group: 'G5' };
const MINUTE = 60_000;

describe.each(stores())('filling times on the %s', (testStore) => {
  let store: Store;
  let now = 0;

  beforeAll(async () => {
    store = await openStore({ ...testStore.options, now: () => now });
  });
  afterAll(async () => {
    await store.close();
    await testStore.destroy();
  });

  const open = (parts: Pick<Store, 'fillingTimes'> = store) =>
    new FillingTimes({ store: parts, now: () => now, log: createLog('silent') });

  const note = (times: FillingTimes, fillings: number, seconds: number, form = CITIZENS) => {
    for (let filling = 0; filling < fillings; filling += 1) times.note(form, seconds);
  };

  test('two processes add up, each group for itself, and a median is kept for a minute', async () => {
    const [one, two] = [open(), open()];
    note(one, 12, 100);
    note(two, 7, 100);
    note(two, 30, 20, FIRMS);
    note(one, 5, -3);
    note(one, 5, NaN);
    await one.flush();
    expect(await two.shown(CITIZENS)).toBeUndefined();
    note(one, 1, 130);
    await one.flush();
    expect(await two.shown(CITIZENS)).toBeUndefined();
    now += MINUTE;
    expect(await two.shown(CITIZENS)).toEqual({ minutes: 1.5, fillings: 20 });
    expect(await two.shown(FIRMS)).toEqual({ minutes: 0.5, fillings: 30 });
    expect(await one.shown({ campaign: 'dot-2025', group: 'G6' })).toBeUndefined();
  });

  test('what was counted is written when the time is looked up, once', async () => {
    const form = { campaign: 'dot-2024', group: 'G1' };
    const times = open();
    note(times, 25, 240, form);
    expect(await store.fillingTimes.find(form)).toEqual(new Map());
    expect(await times.shown(form)).toEqual({ minutes: 4, fillings: 25 });
    now += MINUTE;
    await times.shown(form);
    await times.flush();
    expect(await store.fillingTimes.find(form)).toEqual(new Map([[48, 25]]));
  });

  test('while the store fails, nothing is shown and nothing is lost', async () => {
    const form = { campaign: 'dot-2024', group: 'G2' };
    let broken = true;
    const attempt = <T>(work: () => Promise<T>): Promise<T> =>
      broken ? Promise.reject(new Error('no space left on device')) : work();
    const times = open({
      fillingTimes: {
        add: (to, counts) => attempt(() => store.fillingTimes.add(to, counts)),
        find: (of) => attempt(() => store.fillingTimes.find(of)),
      },
    });
    note(times, 20, 65, form);
    expect(await times.shown(form)).toBeUndefined();
    note(times, 2, 65, form);
    broken = false;
    now += MINUTE;
    expect(await times.shown(form)).toEqual({ minutes: 1, fillings: 22 });
    expect(await store.fillingTimes.find(form)).toEqual(new Map([[13, 22]]));
  });
});
