/** Where things stand on a poster, in millimetres of A4, and how its words look. */
import { PAPERS } from './paper';
import type { Box, TextStyle } from './sheet';

/** Printers leave up to 12 mm at the edge blank. */
export const LEFT = 16;
export const WIDTH = PAPERS.a4[0] - 2 * LEFT;
export const TOP = 14;

/** The place for Quốc huy or a logo, which we neither draw nor imitate. */
export const EMBLEM: Box = { x: PAPERS.a4[0] / 2 - 13, y: 20.5, width: 26, height: 26 };

export const CARD: Box = { x: 41, y: 96, width: 128, height: 126 };

/** The symbol without its quiet zone: 90 mm on A4, 63 mm on A5. */
export const QR = { x: CARD.x + (CARD.width - 90) / 2, y: CARD.y + 11.5, side: 90 } as const;

export const STEPS_AT = 228;
export const FOOT_AT = 267;

/** A line across the page. */
export function line(y: number, height: number): Box {
  return { x: LEFT, y, width: WIDTH, height };
}

/** A line inside the card. */
export function cardLine(y: number, height: number): Box {
  return { x: CARD.x + 5, y, width: CARD.width - 10, height };
}

const centred = { align: 'center', upright: 'middle' } as const;

export const STYLES = {
  organisation: { ...centred, font: 'bold', size: 15, smallest: 9, ink: 'accent', spacing: 0.5 },
  title: { ...centred, font: 'bold', size: 30, smallest: 20, ink: 'ink' },
  subject: { ...centred, font: 'semibold', size: 15, smallest: 11, ink: 'ink' },
  english: { ...centred, font: 'italic', size: 11, smallest: 7, ink: 'quiet' },
  survey: { ...centred, font: 'regular', size: 11, smallest: 7, ink: 'quiet' },
  address: { ...centred, font: 'semibold', size: 12, smallest: 6, ink: 'ink' },
  desk: { ...centred, font: 'bold', size: 16, smallest: 9, ink: 'accent' },
  number: { ...centred, font: 'bold', size: 13, ink: 'white' },
  stepTitle: { font: 'bold', size: 15, smallest: 11, ink: 'ink', upright: 'middle' },
  stepText: { font: 'regular', size: 10.5, smallest: 8, ink: 'ink' },
  stepEnglish: { font: 'italic', size: 9.5, smallest: 7, ink: 'quiet' },
  foot: { font: 'semibold', size: 11.5, smallest: 8, ink: 'ink', align: 'center' },
  footEnglish: { font: 'italic', size: 9.5, smallest: 6, ink: 'quiet', align: 'center' },
  guide: { font: 'regular', size: 5.5, ink: 'quiet', align: 'center' },
} as const satisfies Record<string, TextStyle>;
