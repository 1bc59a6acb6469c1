import { join } from 'node:path';
import { loadUnits } from '../../../../../server/definitions/load-units';
import { day } from '../../../../../server/domain/day';
import type { PeopleContext } from '../../../../../server/web/view-models/office/people/frame';
import {
  letterTerms,
  lettersOf,
} from '../../../../../server/web/view-models/office/people/letters';
import type { LinkedRecipient } from '../../../../../server/web/view-models/office/people/message-sheet';
import { messageSheet } from '../../../../../server/web/view-models/office/people/message-sheet';
import { makeCampaign } from '../../../../support/campaign';
import { anInvitation } from '../../../../support/invitations';
import { contextFor, translatorFor } from '../../../../support/rendering';
import { DEFINITIONS, shippedPack } from '../../../../support/shipped-pack';

let context: PeopleContext;

beforeAll(async () => {
  const { pack, hash } = await shippedPack();
  const units = await loadUnits(join(DEFINITIONS, 'units', 'me-linh-2024.yaml'));
  if (!units.ok) throw new Error(JSON.stringify(units.error));
  const opened = { campaign: makeCampaign(hash, { closedOn: day('2024-12-20') }), pack };
  const today = day('2024-11-15');
  context = { ...contextFor('en'), opened, registry: units.value, today };
});

const to = (name: string, unit: string, title?: string): LinkedRecipient => ({
  invitation: { ...anInvitation('i', { unit }), issued: true, mailed: false, erased: false },
  person: { name, phone: '0912000001', ...(title !== undefined && { title }) },
  link: 'http://khao-sat.example/m/abc',
});

test('letters are written at the administration’s place, in Vietnamese, with the real last day', () => {
  expect(letterTerms(context)).toMatchObject({
    place: 'Mê Linh',
    survey: 'Khảo sát thử 2024',
    writtenOn: '2024-11-15',
    deadline: '2024-12-20',
  });
});

test('a person is addressed as one, an organisation by its name', () => {
  const links = [
    to('Nguyễn Văn An', 'PNV', 'Trưởng phòng'),
    to('Công ty TNHH Hoa Mai', '08986'),
    to('Lê Hoa', 'khong-con'),
  ];
  expect([...lettersOf(links, context, translatorFor('vi'))]).toEqual([
    {
      addressee: 'Ông/Bà Nguyễn Văn An',
      position: 'Trưởng phòng, Phòng Nội vụ',
      address: 'http://khao-sat.example/m/abc',
    },
    {
      addressee: 'Công ty TNHH Hoa Mai',
      position: 'Xã Tự Lập',
      address: 'http://khao-sat.example/m/abc',
    },
    { addressee: 'Ông/Bà Lê Hoa', address: 'http://khao-sat.example/m/abc' },
  ]);
});

test('a row of the gateway’s file is what one person gets', () => {
  const template = { words: '{TEN}, {LIEN_KET}, {HAN_NOP}', plain: false };
  const { rows } = messageSheet(context, template, [to('Lê Hoa', 'PNV')]);
  expect(rows).toEqual([
    [
      'Lê Hoa',
      '0912000001',
      'Division of Home Affairs',
      'Lê Hoa, http://khao-sat.example/m/abc, 20/12/2024',
      'http://khao-sat.example/m/abc',
      1,
    ],
  ]);
});
