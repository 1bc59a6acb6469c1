import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { actOfSystem } from '../../../../server/actions/audit/act';
import { retireDesk } from '../../../../server/actions/desks/retire-desk';
import { kioskKey } from '../../../../server/actions/kiosk/kiosk-key';
import { openApp, type TestApp } from '../../../support/app';
import { DESK, seedCampaign } from '../../../support/campaign';
import { auditLines } from '../../../support/draft';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { stores } from '../../../support/stores';

const PAGE = `/quan-ly/quay/${DESK}/may`;

describe.each(stores())('the page of a desk’s kiosk, on the %s', (store) => {
  let app: TestApp;
  let manager: Staff;
  let kiosk: string;
  beforeEach(async () => {
    app = await openApp(store);
    await seedCampaign(app.deps);
    manager = await signIn(app, ['manager']);
    kiosk = `/k/${DESK}/may/${kioskKey(app.deps.keys, DESK)}`;
  });
  afterEach(async () => {
    await app.close();
    await store.destroy();
  });

  test('is linked from the desk, and gives the address as text and as a code', async () => {
    const list = await manager.get('/quan-ly/quay').expect(200);
    expect(list.text).toContain(`href="${PAGE}"`);
    const page = await manager.get(PAGE).expect(200);
    expect(readHtml(page.text).faults).toEqual([]);
    expect(page.text).toContain(`${app.deps.config.baseUrl}${kiosk}`);
    const svg = await manager.get(`${PAGE}/qr.svg`).buffer(true).expect(200);
    const image = await loadImage(Buffer.from(svg.body as Uint8Array));
    const canvas = createCanvas(400, 400);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 400, 400);
    context.drawImage(image, 0, 0, 400, 400);
    const { data } = context.getImageData(0, 0, 400, 400);
    expect(jsqr(data, 400, 400)?.data).toBe(`${app.deps.config.baseUrl}${kiosk}`);
  });

  test('opens it on this machine after ending the session, and says so in the log', async () => {
    const opened = await manager.post(`${PAGE}/mo`).expect(303);
    expect(opened.headers.location).toBe(kiosk);
    expect(String(opened.headers['set-cookie'])).toMatch(/^phien=;.*Max-Age=0/);
    await manager.get('/quan-ly').expect(303);
    expect(await auditLines(app.deps)).toContain(`account.signed-out ${manager.account} `);
  });

  test('is not for who may only read desks', async () => {
    const reader = await signIn(app, ['auditor']);
    await reader.get(PAGE).expect(403);
    await reader.get(`${PAGE}/qr.svg`).expect(403);
    expect((await reader.get('/quan-ly/quay')).text).not.toContain(PAGE);
  });

  test('ends with the code of its desk, and the session goes on', async () => {
    const desk = await app.deps.store.desks.find(DESK);
    await retireDesk(app.deps, actOfSystem(app.deps, 'desk.retired'), desk!);
    await manager.get(PAGE).expect(409);
    await manager.get(`${PAGE}/qr.svg`).expect(404);
    await manager.post(`${PAGE}/mo`).expect(409);
    await manager.get('/quan-ly').expect(200);
  });
});
