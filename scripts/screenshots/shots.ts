/** Which pages are looked at, as a list: a new page is a line. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { addDays, type Day } from '../../server/domain/day';
import { paths } from '../../server/web/paths';
import { MADE_ON } from '../browser/demonstration-site';
import { officeAddresses, type Places } from './places';
import {
  answerSections,
  follow,
  goOnTooEarly,
  screenOut,
  send,
  sendAtKiosk,
  sendNow,
  sendWithoutSignal,
} from './respondent';

export interface Shot {
  /** The name of its file. */
  readonly name: string;
  readonly address: string;
  /** The one status above 399 that a page of it may answer. */
  readonly fault?: number;
  /** Somebody of the office. */
  readonly signedIn?: boolean;
  /** The day on which it is, when not the day of the demonstration. */
  readonly on?: Day;
  readonly profile?: BrowserContextOptions;
  readonly act?: (page: Page) => Promise<void>;
}

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };
const GROUPS = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'];
const SECTIONS = [1, 2, 3];
const LATER = addDays(MADE_ON, 400);

/** Respondents' pages, then the office's. */
export function shotsOf(places: Places): readonly Shot[] {
  return [...formShots(places), ...afterShots(), ...kioskShots(places), ...officeShots(places)];
}

const form = (group: string): string => paths.demoLink.to(group);

function formShots({ desk }: Places): readonly Shot[] {
  const own = paths.desk.to(desk);
  const none = paths.desk.to('khongcoma');
  return [
    { name: 'trang-dau', address: '/' },
    { name: 'chon-nhom', address: own },
    { name: 'phieu', address: form('g6') },
    ...SECTIONS.map((count) => ({
      name: `phieu-phan-${count + 1}`,
      address: form('g6'),
      act: (page: Page) => answerSections(page, count),
    })),
    { name: 'phieu-phan-cuoi', address: form('g6'), act: answerSections },
    {
      name: 'phieu-thieu',
      address: form('g6'),
      act: goOnTooEarly,
    },
    {
      name: 'phieu-nhap-do',
      address: form('g6'),
      act: async (page) => {
        await answerSections(page, 2);
        await page.reload();
      },
    },
    ...GROUPS.map((group) => ({
      name: `phieu-${group}-khong-javascript`,
      address: form(group),
      profile: WITHOUT_SCRIPTS,
    })),
    {
      name: 'phieu-loi',
      address: form('g6'),
      profile: WITHOUT_SCRIPTS,
      fault: 422,
      act: sendNow,
    },
    { name: 'phieu-chu-lon', address: `${own}?nhom=G6&hien-thi=lon` },
    { name: 'phieu-tuong-phan', address: `${own}?nhom=G6&hien-thi=dam` },
    { name: 'loi-ma-quay', address: none, fault: 404 },
    { name: 'loi-lien-ket', address: paths.invitation.to('x'.repeat(32)), fault: 404 },
    { name: 'loi-khong-co-trang', address: '/khong-co', fault: 404 },
    { name: 'loi-het-han', address: `${own}?nhom=G6`, on: LATER, fault: 410 },
    { name: 'huy-nhan-thu', address: paths.unsubscribe.to('x'.repeat(32)), fault: 404 },
    { name: 'man-hinh-quay', address: paths.deskScreen.to(desk) },
    { name: 'mau-giao-dien', address: paths.gallery.to() },
  ];
}

function afterShots(): readonly Shot[] {
  const after = (name: string, ...parts: readonly string[]): Shot => ({
    name,
    address: form('g6'),
    act: async (page) => {
      await send(page);
      for (const part of parts) await follow(page, part);
    },
  });
  const sent = 'phieu-da-gui';
  return [
    after('cam-on'),
    after('da-gui', sent),
    after('rut-phieu', sent, 'rut'),
    after('thay-phieu', sent, 'thay-the'),
    after('bien-nhan', 'bien-nhan/'),
    { name: 'cam-on-lien-ket', address: form('g1'), act: send },
    { name: 'bien-nhan-tra', address: paths.receipts.to() },
    { name: 'bien-nhan-khong-co', address: paths.receipt.to('a'.repeat(26)), fault: 404 },
    { name: 'ngoai-doi-tuong', address: form('g6'), act: screenOut },
    { name: 'khong-co-mang', address: paths.noSignal.to() },
    { name: 'gui-khi-mat-mang', address: form('g6'), act: sendWithoutSignal },
  ];
}

function kioskShots({ desk, kioskKey }: Places): readonly Shot[] {
  const address = paths.kiosk.to(desk, kioskKey);
  const form = (name: string, act: (page: Page) => Promise<void>): Shot => ({
    name,
    address,
    act: async (page) => {
      await follow(page, '/phieu');
      await act(page);
    },
  });
  return [
    { name: 'ki-ot', address },
    form('ki-ot-phieu', () => Promise.resolve()),
    form('ki-ot-phan-2', (page) => answerSections(page, 1)),
    form('ki-ot-cam-on', sendAtKiosk),
    { name: 'ki-ot-sai-khoa', address: paths.kiosk.to(desk, 'x'), fault: 404 },
  ];
}

function officeShots(places: Places): readonly Shot[] {
  return [
    { name: 'quan-ly-dang-nhap', address: paths.office.signIn.to() },
    { name: 'quan-ly-lien-ket-het-han', address: paths.office.accountLink.to('x'), fault: 404 },
    {
      name: 'quan-ly-khong-co-dot',
      address: paths.office.campaign.to('x'),
      fault: 404,
      signedIn: true,
    },
    ...[...officeAddresses(places)].map(([name, address]) => ({ name, address, signedIn: true })),
  ];
}
