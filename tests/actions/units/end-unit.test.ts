import { endUnit } from '../../../server/actions/units/end-unit';
import { B, DISTRICT, onEachStore } from '../../support/registry';

onEachStore('ending a unit', (registry) => {
  const end = (on: string, subordinates = false) =>
    endUnit(registry.deps, registry.act('unit.ended'), { unit: DISTRICT, on, subordinates });

  test('with everything below', async () => {
    expect(await end('30/06/2025', true)).toEqual({ ok: true, value: '250@2021-01-01' });
    expect(await registry.unit('B@2021-01-01')).toEqual({ ...B, validTo: '2025-06-30' });
    expect(await registry.faults()).toBe(0);
  });

  test.each([
    ['30/06/2025', ['no-parent', 'no-parent']],
    ['31/12/2020', ['ends-before-start']],
    ['hôm nay', ['bad-day']],
    ['', ['missing']],
  ])('alone on %j: %j', async (on, codes) => {
    const ended = await end(on);
    if (ended.ok || ended.error === 'busy') throw new Error('it was ended');
    expect(ended.error.map(({ field, code }) => [field, code])).toEqual(
      codes.map((code) => ['on', code]),
    );
    expect(await registry.unit('250@2021-01-01')).toEqual(DISTRICT);
  });
});
