import { applyImport, rollImportsForward } from '../../../server/actions/imports/apply-import';
import { confirmPeople } from '../../../server/actions/people/confirm-people';
import { opener } from '../../../server/actions/people/listed-people';
import { preparePeople, type CheckedFile } from '../../../server/actions/people/prepare-people';
import { createDeps } from '../../../server/create-deps';
import type { Deps } from '../../../server/deps';
import type { OpenedCampaign } from '../../../server/domain/campaign/campaign';
import { day } from '../../../server/domain/day';
import { HOLD_MS } from '../../../server/domain/imports/pending-import';
import { createLog } from '../../../server/log';
import { seedCampaign } from '../../support/campaign';
import { anAct, peopleFile } from '../../support/people';
import { embeddedStore, stores, type TestStore } from '../../support/stores';
import { loadTestConfig } from '../../support/test-config';

const ACCOUNT = 'quan-ly';
const AN = ['G1', '01', 'Nguyễn Văn An', 'an@x.vn', '0912000001', 'Đại biểu'];
const BINH = ['G3', 'Phòng Nội vụ', 'Trần Bình', '', '0912000002', 'Trưởng phòng'];
const CHI = ['G4', '8986', 'Vũ Chi', 'chi@x.vn', '', ''];

let now = 1_700_000_000_000;
let today = day('2024-11-15');
const clock = { today: () => today, now: () => now };

async function openDeps(store: TestStore): Promise<Deps> {
  return createDeps(loadTestConfig(store), { clock, log: createLog('silent') });
}

async function seeded(deps: Deps): Promise<OpenedCampaign> {
  await seedCampaign(deps, {}, 0);
  const opened = await deps.campaigns.open('dot-2024');
  if (!opened) throw new Error('no campaign');
  return opened;
}

async function prepare(
  deps: Deps,
  opened: OpenedCampaign,
  rows: readonly (readonly string[])[],
  skipListed = false,
): Promise<CheckedFile> {
  const file = { name: 'danh-sach.xlsx', content: await peopleFile(rows) };
  const asked = { opened, account: ACCOUNT, file, skipListed, returnTo: '/quan-ly' };
  const checked = await preparePeople(deps, asked);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
}

async function hold(...asked: Parameters<typeof prepare>): Promise<string> {
  const { held, checked } = await prepare(...asked);
  if (held === undefined) throw new Error(JSON.stringify(checked.problems));
  return held;
}

function confirm(deps: Deps, opened: OpenedCampaign, id: string, account = ACCOUNT) {
  return confirmPeople(deps, anAct(deps, 'people.imported'), { opened, id, account });
}

async function namesIn(deps: Deps): Promise<string[]> {
  const names: string[] = [];
  const open = opener(deps, 'dot-2024');
  for await (const invitation of deps.store.invitations.stream({ campaign: 'dot-2024' })) {
    names.push(open(invitation).person?.name ?? '?');
  }
  return names;
}

describe.each(stores())('a list from a file on the %s', (store: TestStore) => {
  let deps: Deps;
  let opened: OpenedCampaign;

  beforeAll(async () => {
    deps = await openDeps(store);
    opened = await seeded(deps);
  });
  afterAll(async () => {
    await deps.store.close();
    await store.destroy();
  });
  afterEach(() => {
    today = day('2024-11-15');
  });

  test('one bad row holds the whole list back', async () => {
    const { held, checked } = await prepare(deps, opened, [AN, ['G6', 'x', '', '', '', '']]);
    expect(held).toBeUndefined();
    expect(checked.problems.map(({ line, field, code }) => [line, field, code])).toEqual([
      [3, 'group', 'open-group'],
      [3, 'unit', 'unknown-unit'],
      [3, 'name', 'missing'],
    ]);
  });

  test('a good list is held sealed, and written after the word', async () => {
    const id = await hold(deps, opened, [AN, BINH, CHI]);
    expect(await namesIn(deps)).toEqual([]);
    const sealed = await deps.store.imports.readBatch(id, 0);
    expect(sealed).not.toContain('0912000001');
    expect((await confirm(deps, opened, id)).ok).toBe(true);
    expect(await deps.store.audit.last()).toMatchObject({
      event: 'people.imported',
      object: { kind: 'campaign', id: 'dot-2024' },
    });
    expect(await namesIn(deps)).toEqual([]);
    await applyImport(deps, id);
    expect(await namesIn(deps)).toEqual(['Nguyễn Văn An', 'Trần Bình', 'Vũ Chi']);
    const [an, , chi] = await deps.store.invitations.page(
      { campaign: 'dot-2024' },
      { skip: 0, limit: 9 },
    );
    expect(an).toMatchObject({ group: 'G1', unit: '01', assesses: '250', hasEmail: true });
    expect(chi).toMatchObject({ group: 'G4', unit: '08986', issued: false });
    expect(await deps.store.imports.readBatch(id, 0)).toBeUndefined();
  });

  test('the same list again is refused, or passed over when asked', async () => {
    const { checked } = await prepare(deps, opened, [AN, BINH]);
    expect(checked.problems.map(({ code }) => code)).toEqual(['listed', 'listed']);
    const more = ['G2', '01', 'Mai Dung', '', '', ''];
    const grown = await prepare(deps, opened, [AN, BINH, more], true);
    expect(grown.checked).toMatchObject({ skipped: 2, problems: [] });
    expect(grown.checked.people).toHaveLength(1);
    const nobody = await prepare(deps, opened, [AN], true);
    expect(nobody.held).toBeUndefined();
  });

  test('a list is confirmed once, by its owner, within its hour, for its own campaign', async () => {
    const row = ['G2', '01', 'Phan Em', '', '', ''];
    const id = await hold(deps, opened, [row]);
    const elsewhere = { ...opened, campaign: { ...opened.campaign, id: 'dot-khac' } };
    expect(await confirm(deps, elsewhere, id)).toEqual({ ok: false, error: 'gone' });
    expect(await confirm(deps, opened, id, 'nguoi-khac')).toEqual({ ok: false, error: 'gone' });
    expect(await confirm(deps, opened, 'none')).toEqual({ ok: false, error: 'gone' });
    const late = await hold(deps, opened, [['G2', '01', 'Lý Giang', '', '', '']]);
    const both = await Promise.all([confirm(deps, opened, id), confirm(deps, opened, id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await applyImport(deps, id);
    expect(await confirm(deps, opened, id)).toEqual({ ok: false, error: 'decided' });
    now += HOLD_MS + 1;
    expect(await confirm(deps, opened, late)).toEqual({ ok: false, error: 'gone' });
  });

  test('of two lists with the same person one is written', async () => {
    const row = ['G2', '01', 'Ngô Hạnh', 'hanh@x.vn', '', ''];
    const first = await hold(deps, opened, [row]);
    const second = await hold(deps, opened, [row]);
    expect((await confirm(deps, opened, first)).ok).toBe(true);
    expect(await confirm(deps, opened, second)).toEqual({ ok: false, error: 'busy' });
    await applyImport(deps, first);
    expect(await confirm(deps, opened, second)).toEqual({ ok: false, error: 'changed' });
    expect((await namesIn(deps)).filter((name) => name === 'Ngô Hạnh')).toHaveLength(1);
  });

  test('lists confirmed at the same instant are decided one after the other', async () => {
    const lists = await Promise.all(
      ['an', 'binh', 'chi', 'dung'].map((name) =>
        hold(deps, opened, [['G2', '01', `Đồng thời ${name}`, 'cung@x.vn', '', '']]),
      ),
    );
    const outcomes = await Promise.all(lists.map((id) => confirm(deps, opened, id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await rollImportsForward(deps);
    expect((await namesIn(deps)).filter((name) => name.startsWith('Đồng thời'))).toHaveLength(1);
  });

  test('when answering is over nothing is decided', async () => {
    const id = await hold(deps, opened, [['G2', '01', 'Bùi Khang', '', '', '']]);
    today = day('2025-01-01');
    expect(await confirm(deps, opened, id)).toEqual({ ok: false, error: 'over' });
  });
});

test('a process that dies in the middle is followed by one that writes the rest, nobody twice', async () => {
  const store = embeddedStore();
  const first = await openDeps(store);
  const opened = await seeded(first);
  const rows = Array.from({ length: 1201 }, (_, n) => [
    'G1',
    '01',
    `Người ${n}`,
    `n${n}@x.vn`,
    '',
    '',
  ]);
  const id = await hold(first, opened, rows);
  await confirm(first, opened, id);
  let batches = 0;
  const dying: Deps = {
    ...first,
    store: {
      ...first.store,
      invitations: {
        ...first.store.invitations,
        async addAll(list) {
          await first.store.invitations.addAll(list.slice(0, 300));
          batches += 1;
          if (batches === 2) throw new Error('killed');
          await first.store.invitations.addAll(list);
        },
      },
    },
  };
  await expect(applyImport(dying, id)).rejects.toThrow('killed');
  await first.store.close();
  const second = await openDeps(store);
  expect(await second.store.invitations.count({ campaign: 'dot-2024' })).toBe(800);
  await rollImportsForward(second);
  const names = await namesIn(second);
  expect(names).toEqual(rows.map(([, , name]) => name));
  expect((await second.store.imports.find(id))?.stage).toBe('applied');
  await second.store.close();
  await store.destroy();
});
