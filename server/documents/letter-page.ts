/**
 * One letter of invitation on A4, set out as Vietnamese administrative papers are (Nghị định
 * 30/2020/NĐ-CP, appendix I): national heading, sender, place and day, margins of 20, 20, 30 and 15 mm.
 */
import { formatDay, type Day } from '../domain/day';
import type { Translate } from '../i18n';
import { PAPERS, addPage, type Pdf } from './paper';
import { printedAddress } from './printed-address';
import { QUIET_ZONE } from './qr-code';
import { Sheet, type Box, type TextStyle } from './sheet';

export interface Letter {
  /** Who is addressed, with the form of address: “Ông/Bà Nguyễn Văn An”, “Công ty TNHH Hoa Mai”. */
  readonly addressee: string;
  /** Position and unit, on a line of its own. */
  readonly position?: string;
  /** The personal link, which the code carries. */
  readonly address: string;
}

/** What is the same in all letters of a campaign. */
export interface LetterTerms {
  /** Who invites, as at the head of a paper. */
  readonly organisation: string;
  readonly survey: string;
  /** Where and when the letters are written. */
  readonly place: string;
  readonly writtenOn: Day;
  /** Last day of answering. */
  readonly deadline: Day;
  /** Whom to ask, with a telephone number. */
  readonly contact?: string;
}

const LEFT = 30;
const WIDTH = PAPERS.a4[0] - LEFT - 15;
const TOP = 20;
const BOTTOM = PAPERS.a4[1] - 20;
const QR_SIDE = 48;

const BODY: TextStyle = { font: 'regular', size: 12.5, ink: 'ink', align: 'justify', leading: 2 };
const CENTRED: TextStyle = { font: 'bold', size: 12, smallest: 8, ink: 'ink', align: 'center' };
const PERSONAL: TextStyle = { ...CENTRED, once: true };

/** Adds the letter as a page. */
export function addLetter(pdf: Pdf, letter: Letter, terms: LetterTerms, t: Translate): void {
  addPage(pdf, 'a4');
  const sheet = new Sheet(pdf);
  drawHeading(sheet, terms, t);
  const top = drawAddressee(sheet, letter, terms, t);
  const deadline = formatDay(terms.deadline);
  const { organisation, survey } = terms;
  const asked = drawParagraphs(sheet, top, [
    t('documents:letter.invitation', { organisation, survey }),
    t('documents:letter.how', { deadline }),
  ]);
  const below = drawCode(sheet, asked, letter.address);
  const end = drawParagraphs(sheet, below, [
    t('documents:letter.personal'),
    t('documents:letter.privacy'),
    ...(terms.contact === undefined
      ? []
      : [t('documents:letter.contact', { contact: terms.contact })]),
    t('documents:letter.thanks'),
  ]);
  const sender = { x: LEFT + WIDTH / 2, y: Math.min(end + 3, BOTTOM - 14), width: WIDTH / 2 };
  sheet.text(organisation.toLocaleUpperCase('vi'), { ...sender, height: 14 }, CENTRED);
}

/** Sender on the left, national heading on the right, each with its line; then place and day. */
function drawHeading(sheet: Sheet, { organisation, place, writtenOn }: LetterTerms, t: Translate) {
  const sender: Box = { x: LEFT, y: TOP, width: 68, height: 16 };
  const used = sheet.text(organisation.toLocaleUpperCase('vi'), sender, CENTRED);
  sheet.rule(sender.x + 22, TOP + used + 1, sender.width - 44, 0.25, 'ink');
  const nation = { x: LEFT + 72, width: WIDTH - 72 };
  sheet.text(t('documents:letter.nation'), { ...nation, y: TOP, height: 6 }, CENTRED);
  sheet.text(t('documents:letter.motto'), { ...nation, y: TOP + 6, height: 6 }, CENTRED);
  sheet.rule(nation.x + 17, TOP + 12.6, nation.width - 34, 0.25, 'ink');
  const [year = '', month = '', date = ''] = writtenOn.split('-');
  sheet.text(
    t('documents:letter.placeAndDay', { place, date, month: shortMonth(month), year }),
    { x: LEFT + 60, y: TOP + 18, width: WIDTH - 60, height: 7 },
    { font: 'italic', size: 12, smallest: 8, ink: 'ink', align: 'right' },
  );
}

/** The decree writes days below 10 and the months 1 and 2 with a zero, the other months without. */
function shortMonth(month: string): string {
  return Number(month) > 2 ? String(Number(month)) : month;
}

/** Title and addressee; gives where the words go on. */
function drawAddressee(
  sheet: Sheet,
  { addressee, position }: Letter,
  { survey }: LetterTerms,
  t: Translate,
): number {
  const line = { x: LEFT, width: WIDTH };
  let y = TOP + 32;
  y += sheet.text(t('documents:letter.title'), { ...line, y, height: 8 }, { ...CENTRED, size: 16 });
  y += sheet.text(survey, { ...line, y, height: 12 }, { ...CENTRED, font: 'semibold' });
  y += 7;
  const to = t('documents:letter.to', { addressee });
  y += sheet.text(to, { ...line, y, height: 14 }, { ...PERSONAL, size: 13, smallest: 9 });
  if (position !== undefined) {
    const style: TextStyle = { ...PERSONAL, font: 'regular' };
    y += sheet.text(position, { ...line, y, height: 12 }, style);
  }
  return y + 6;
}

function drawParagraphs(sheet: Sheet, top: number, paragraphs: readonly string[]): number {
  let y = top;
  for (const words of paragraphs) {
    y += sheet.text(words, { x: LEFT, y, width: WIDTH, height: BOTTOM - y }, BODY) + 1.5;
  }
  return y;
}

/** The code in the middle with its address under it; gives where the words go on. */
function drawCode(sheet: Sheet, top: number, address: string): number {
  // A version-6 symbol, the usual one of a personal link, has 41 modules.
  const border = (QR_SIDE / 41) * QUIET_ZONE;
  sheet.qr(address, LEFT + (WIDTH - QR_SIDE) / 2, top + border, QR_SIDE);
  const y = top + QR_SIDE + 2 * border;
  const line = { x: LEFT, y, width: WIDTH, height: 6 };
  sheet.text(printedAddress(address), line, { ...PERSONAL, font: 'semibold', smallest: 6 });
  return y + 10;
}
