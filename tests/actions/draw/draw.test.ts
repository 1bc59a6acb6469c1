import { createHash, createHmac } from 'node:crypto';
import { completeDraws } from '../../../server/actions/draw/complete-draws';
import { discardDraw } from '../../../server/actions/draw/discard-draw';
import { DRAW_HASHES } from '../../../server/actions/draw/draw-hashes';
import { findDraw, readMembers, readPublished } from '../../../server/actions/draw/read-draw';
import { receiveList } from '../../../server/actions/draw/receive-list';
import { revealDraw } from '../../../server/actions/draw/reveal-draw';
import { sealDraw } from '../../../server/actions/draw/seal-draw';
import { unsealPerson } from '../../../server/actions/people/person-seal';
import type { OpenedCampaign } from '../../../server/domain/campaign/campaign';
import { verifyDraw } from '../../../server/domain/draw/published-draw';
import { openApp, type TestApp } from '../../support/app';
import { seedCampaign } from '../../support/campaign';
import { stores } from '../../support/stores';
import {
  acting,
  drawnDraw,
  listedDraw,
  sealedDraw,
  transactionFile,
  transactions,
} from '../../support/transactions';

const TWO_STRATA = [
  ...transactions(12),
  ...transactions(4, { group: 'G5', unit: '09010' }, 101),
  ...transactions(6, { unit: '09010' }, 201),
];

describe.each(stores())('a draw on the %s', (store) => {
  let site: TestApp;
  let opened: OpenedCampaign;
  let campaigns = 0;

  beforeAll(async () => {
    site = await openApp(store);
  });

  beforeEach(async () => {
    campaigns += 1;
    const { id } = await seedCampaign(site.deps, { id: `dot-${campaigns}` }, 0);
    opened = (await site.deps.campaigns.open(id))!;
    site.setToday('2024-11-15');
  });

  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const receive = (rows: Parameters<typeof transactionFile>[0]) =>
    receiveList(site.deps, acting(site.deps, 'draw.received'), {
      opened,
      file: transactionFile(rows),
    });
  const events = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { event, object } of site.deps.store.audit.stream()) {
      found.push(`${event} ${object.kind} ${object.id}`);
    }
    return found;
  };

  test('a list becomes strata, with the sizes that quotas or the plan propose', async () => {
    await site.deps.store.quotas.put([
      {
        campaign: opened.campaign.id,
        group: 'G6',
        unit: '08986',
        population: 50,
        populationSource: 'typed',
        needed: 7,
      },
    ]);
    const draw = await listedDraw(site.deps, opened, TWO_STRATA);
    expect(draw.state).toBe('listed');
    expect(draw.strata).toEqual([
      { group: 'G5', unit: '09010', population: 4, size: 4 },
      { group: 'G6', unit: '08986', population: 12, size: 7 },
      { group: 'G6', unit: '09010', population: 6, size: 0 },
    ]);
    expect(await events()).toContain(`draw.received draw ${draw.id}`);
  });

  test('nothing in the store can be read without the campaign’s key', async () => {
    const draw = await listedDraw(site.deps, opened, transactions(3));
    for await (const part of site.deps.store.draws.parts(draw.id)) {
      const text = JSON.stringify(part);
      expect(part.lines).toHaveLength(3);
      for (const secret of ['Người', '0912', 'H01', 'Nhà']) expect(text).not.toContain(secret);
    }
  });

  test('while one row has a fault nothing is written', async () => {
    const rows = [...transactions(2), ...transactions(1, { phone: '12', unit: 'xã lạ' }, 9)];
    const received = await receive(rows);
    expect(received).toMatchObject({
      ok: false,
      error: {
        kind: 'rows',
        faults: [
          { line: 4, field: 'unit', column: 'Đơn vị', typed: 'xã lạ', code: 'unknown-unit' },
          { line: 4, field: 'phone', column: 'Số điện thoại', typed: '12', code: 'bad-phone' },
        ],
      },
    });
    expect(await site.deps.store.draws.list(opened.campaign.id)).toEqual([]);
  });

  test('units and groups may be named, and repeats and invited people are left out', async () => {
    await drawnDraw(site.deps, opened, transactions(1), 1);
    const draw = await listedDraw(site.deps, opened, [
      ...transactions(2, { unit: 'xã tự lập', group: 'NGUOIDAN' }),
      ...transactions(1, { phone: '+84 912 000 002' }, 50),
    ]);
    expect(draw.strata).toMatchObject([{ group: 'G6', unit: '08986', population: 1 }]);
    expect(draw.leftOut.counts).toMatchObject({ invited: 1, phone: 1 });
    await discardDraw(site.deps, acting(site.deps, 'draw.discarded'), draw);
    expect(await receive(transactions(1))).toMatchObject({ error: { kind: 'nobody' } });
  });

  test('one list at a time, and none when answering is over', async () => {
    await listedDraw(site.deps, opened, transactions(2));
    expect(await receive(transactions(2))).toMatchObject({ error: { kind: 'waiting' } });
    site.setToday('2025-01-01');
    expect(await receive(transactions(2))).toMatchObject({ error: { kind: 'over' } });
  });

  test('a seal is in the audit log, and proves the published list without telling the seed', async () => {
    const draw = await sealedDraw(site.deps, opened, TWO_STRATA, 3);
    const published = (await readPublished(site.deps, draw))!;
    expect(published.seed).toBeNull();
    expect(Object.values(verifyDraw(published, DRAW_HASHES))).toEqual([
      true,
      true,
      undefined,
      undefined,
    ]);
    const log = await events();
    expect(log).toContain(`draw.sealed draw ${draw.id}`);
    expect(log).toContain(`draw.sealed draw-seal ${published.seal}`);
    const stored = await site.deps.store.draws.find(draw.id);
    expect(stored?.sealedSeed).toBeDefined();
  });

  test('sizes that cannot be drawn are told, and a sealed draw is not sealed again', async () => {
    const draw = await listedDraw(site.deps, opened, transactions(3));
    const seal = (size: string) =>
      sealDraw(site.deps, acting(site.deps, 'draw.sealed'), {
        campaign: opened.campaign,
        draw,
        typed: new Map([['G6|08986', size]]),
      });
    expect(await seal('4')).toMatchObject({ error: { kind: 'sizes' } });
    expect((await seal('2')).ok).toBe(true);
    expect(await seal('1')).toEqual({ ok: false, error: { kind: 'changed' } });
  });

  test('the seed says who is drawn, as anybody can compute again', async () => {
    const draw = await drawnDraw(site.deps, opened, TWO_STRATA, 3);
    const published = (await readPublished(site.deps, draw))!;
    expect(Object.values(verifyDraw(published, DRAW_HASHES))).toEqual([true, true, true, true]);

    const seed = Buffer.from(published.seed!, 'hex');
    expect(createHash('sha256').update(seed).digest('hex')).toBe(published.commitment);
    const citizens = published.strata.find(
      ({ group, unit }) => group === 'G6' && unit === '08986',
    )!;
    const keyOf = (line: string): string =>
      createHmac('sha256', seed).update(`G6|08986|${line}`).digest('hex');
    const sorted = citizens.lines.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    expect(citizens.lines).toEqual(sorted);

    const members = await site.deps.store.draws.members(draw.id);
    const own = members.filter(({ group, unit }) => group === 'G6' && unit === '08986');
    expect(own.map(({ line, order }) => [line, order])).toEqual(
      sorted.slice(0, 3).map((line, index) => [line, index + 1]),
    );
    expect(members).toHaveLength(9);
  });

  test('drawn people are invited through the channel of samples, with what the list says of them', async () => {
    const draw = await drawnDraw(site.deps, opened, TWO_STRATA, 2);
    const rows = await readMembers(site.deps, draw);
    const key = site.deps.keys.ofCampaign.get(opened.campaign.id);
    for (const { member, person, details } of rows) {
      const invitation = (await site.deps.store.invitations.find(member.invitation))!;
      expect(invitation).toMatchObject({
        campaign: opened.campaign.id,
        group: member.group,
        unit: member.unit,
        assesses: member.unit,
        channel: 'sample',
        hasEmail: false,
        issued: false,
        draw: { id: draw.id, order: member.order },
      });
      expect(unsealPerson(key, invitation)).toEqual(person);
      const listed = TWO_STRATA.find(({ name }) => name === person?.name)!;
      expect(person).toEqual({ name: listed.name, phone: listed.phone });
      expect(details).toEqual({
        dossier: listed.dossier,
        address: listed.address,
        field: listed.field,
      });
    }
    expect(rows).toHaveLength(6);
  });

  test('what a dead process has left is carried out by the job, and only once', async () => {
    const draw = await sealedDraw(site.deps, opened, transactions(9), 4);
    const { sealedSeed, ...rest } = draw;
    expect(sealedSeed).toBeDefined();
    const half = {
      ...rest,
      revision: 3,
      state: 'drawn',
      drawnOn: draw.listedOn,
      seed: '1'.repeat(64),
    } as const;
    await site.deps.store.draws.replace(half);
    expect(await site.deps.store.draws.members(draw.id)).toEqual([]);
    await completeDraws(site.deps);
    const members = await site.deps.store.draws.members(draw.id);
    expect(members.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
    await completeDraws(site.deps);
    expect(await site.deps.store.draws.members(draw.id)).toEqual(members);
    expect(
      await site.deps.store.invitations.count({ campaign: opened.campaign.id, group: 'G6' }),
    ).toBe(4);
  });

  test('a draw whose sizes were changed behind the seal is not drawn', async () => {
    const draw = await sealedDraw(site.deps, opened, transactions(5), 2);
    const strata = draw.strata.map((stratum) => ({ ...stratum, size: 3 }));
    const changed = { ...draw, revision: draw.revision + 1, strata };
    await site.deps.store.draws.replace(changed);
    const act = acting(site.deps, 'draw.drawn');
    expect(await revealDraw(site.deps, act, { opened, draw: changed })).toEqual({
      ok: false,
      error: 'broken-seal',
    });
    expect(await site.deps.store.draws.find(draw.id)).toMatchObject({ state: 'sealed' });
  });

  test('of two who draw at the same time one does', async () => {
    const draw = await sealedDraw(site.deps, opened, transactions(8), 3);
    const reveal = () => revealDraw(site.deps, acting(site.deps, 'draw.drawn'), { opened, draw });
    const results = await Promise.all([reveal(), reveal()]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await site.deps.store.draws.members(draw.id)).toHaveLength(3);
  });

  test('a list that is given up stays in sight without its people', async () => {
    const draw = await sealedDraw(site.deps, opened, transactions(3), 1);
    const act = acting(site.deps, 'draw.discarded');
    expect((await discardDraw(site.deps, act, draw)).ok).toBe(true);
    expect(await discardDraw(site.deps, act, draw)).toEqual({ ok: false, error: 'changed' });
    const kept = (await findDraw(site.deps, opened.campaign.id, draw.id))!;
    expect(kept).toMatchObject({ state: 'discarded', seal: draw.seal });
    expect(kept.sealedSeed).toBeUndefined();
    for await (const part of site.deps.store.draws.parts(draw.id)) {
      expect(part.content).toBeUndefined();
      expect(part.lines).toHaveLength(3);
    }
  });

  test('after erasure the draw can still be verified, and names nobody', async () => {
    const draw = await drawnDraw(site.deps, opened, transactions(5), 2);
    const { id } = opened.campaign;
    await site.deps.store.invitations.erasePeople(id);
    await site.deps.store.draws.erasePeople(id);
    site.deps.keys.ofCampaign.destroy(id);
    const published = (await readPublished(site.deps, draw))!;
    expect(Object.values(verifyDraw(published, DRAW_HASHES))).toEqual([true, true, true, true]);
    for (const row of await readMembers(site.deps, draw)) {
      expect(row.person).toBeUndefined();
      expect(row.details).toBeUndefined();
    }
  });

  test('a draw belongs to its campaign', async () => {
    const draw = await listedDraw(site.deps, opened, transactions(2));
    expect(await findDraw(site.deps, 'dot-khac', draw.id)).toBeUndefined();
    expect(await findDraw(site.deps, opened.campaign.id, 'khong-co')).toBeUndefined();
  });
});
