/**
 * The poster of a desk: who asks, the code, where it stands, three steps. Laid out on A4 and shrunk as a
 * whole for A5, on which the code still is 6 cm wide. White ground, for printers short of toner.
 */
import type { Translate } from '../i18n';
import { PAPERS, addPage, type Paper, type Pdf } from './paper';
import { STEPS, STEP_DRAWINGS, type Step } from './poster-drawings';
import {
  CARD,
  EMBLEM,
  FOOT_AT,
  LEFT,
  QR,
  STEPS_AT,
  STYLES,
  TOP,
  WIDTH,
  cardLine,
  line,
} from './poster-layout';
import { printedAddress } from './printed-address';
import { Sheet } from './sheet';

export interface DeskPoster {
  /** The administration that asks, as it stands at the head of a paper. */
  readonly organisation: string;
  /** The survey that the desk serves, absent between two campaigns. */
  readonly survey?: string;
  readonly desk: string;
  /** What the code carries, and what is printed for those who type. */
  readonly address: string;
  /** Measured time of answering in whole minutes; nothing is promised without it. */
  readonly minutes?: number;
}

/** Words of a poster: Vietnamese, and small English lines for foreign residents. */
export interface PosterWords {
  readonly vi: Translate;
  readonly en: Translate;
}

/** Adds the poster as a page. */
export function addDeskPoster(
  pdf: Pdf,
  poster: DeskPoster,
  paper: Paper,
  words: PosterWords,
): void {
  addPage(pdf, paper);
  const sheet = new Sheet(pdf, PAPERS[paper][0] / PAPERS.a4[0]);
  drawHead(sheet, poster, words);
  drawCode(sheet, poster, words);
  STEPS.forEach((step, index) => drawStep(sheet, step, index, words));
  drawFoot(sheet, poster, words);
}

function drawHead(sheet: Sheet, { organisation, survey }: DeskPoster, { vi, en }: PosterWords) {
  sheet.rule(LEFT, TOP, WIDTH, 1.6, 'accent');
  sheet.rule(LEFT, TOP + 2.1, WIDTH, 0.6, 'gold');
  sheet.corners(EMBLEM, 5, 'edge');
  sheet.text(organisation.toLocaleUpperCase('vi'), line(49, 8), STYLES.organisation);
  sheet.text(vi('documents:poster.title'), line(58, 14), STYLES.title);
  sheet.text(vi('documents:poster.subject'), line(72, 7.5), STYLES.subject);
  sheet.text(en('documents:poster.title'), line(80, 5.5), STYLES.english);
  if (survey !== undefined) sheet.text(survey, line(86.5, 5.5), STYLES.survey);
}

function drawCode(sheet: Sheet, { address, desk }: DeskPoster, { vi }: PosterWords): void {
  const below = QR.y + QR.side;
  sheet.frame(CARD, 4, 1.2, 'accent');
  sheet.qr(address, QR.x, QR.y, QR.side);
  const typed = vi('documents:typed', { address: printedAddress(address) });
  sheet.text(typed, cardLine(below + 6, 6), STYLES.address);
  sheet.text(desk, cardLine(below + 12, 12), STYLES.desk);
}

function drawStep(sheet: Sheet, step: Step, index: number, { vi, en }: PosterWords): void {
  const width = WIDTH / STEPS.length;
  const x = LEFT + index * width;
  sheet.disc(x + 6, STEPS_AT + 5, 4.2, 'accent');
  const disc = { x: x + 1.8, y: STEPS_AT + 0.8, width: 8.4, height: 8.4 };
  sheet.text(String(index + 1), disc, STYLES.number);
  sheet.drawing(STEP_DRAWINGS[step], x, STEPS_AT + 11.5, 12, 'accent');
  const column = { x: x + 14, width: width - 16 };
  const title = { ...column, y: STEPS_AT + 1, height: 8 };
  sheet.text(vi(`documents:step.${step}.title`), title, STYLES.stepTitle);
  const text = { ...column, y: STEPS_AT + 10, height: 16 };
  const used = sheet.text(vi(`documents:step.${step}.text`), text, STYLES.stepText);
  const english = { ...column, y: STEPS_AT + 11 + used, height: 5 };
  sheet.text(en(`documents:step.${step}.title`), english, STYLES.stepEnglish);
}

function drawFoot(sheet: Sheet, { minutes }: DeskPoster, { vi, en }: PosterWords): void {
  sheet.rule(LEFT, FOOT_AT - 4, WIDTH, 0.3, 'gold');
  const time = minutes === undefined ? [] : [vi('documents:poster.minutes', { minutes })];
  const anonymous = [vi('documents:anonymous'), ...time].join(' ');
  const words = `${anonymous}\n${vi('documents:voluntary')}`;
  const used = sheet.text(words, line(FOOT_AT, 12), STYLES.foot);
  const english = `${en('documents:anonymous')} ${en('documents:voluntary')}`;
  sheet.text(english, line(FOOT_AT + used + 0.8, 5), STYLES.footEnglish);
  sheet.text(vi('documents:poster.guide'), line(287, 3), STYLES.guide);
}
