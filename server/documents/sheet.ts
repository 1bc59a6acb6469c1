/** A page to place things on by millimetres. One layout serves several papers: `scale` shrinks all of it. */
import { INKS, MM, type Font, type Ink, type Pdf } from './paper';
import { QUIET_ZONE, qrCode } from './qr-code';

/** Millimetres from the upper left corner, before scaling. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly font: Font;
  /** Points, before scaling. */
  readonly size: number;
  /** Words that do not fit their box shrink to this size at most; `size` when absent. */
  readonly smallest?: number;
  readonly ink: Ink;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** Where the words stand in a box that is higher than they are; the top when absent. */
  readonly upright?: 'top' | 'middle';
  /** Points between letters. */
  readonly spacing?: number;
  /** Points between lines, beside those of the font. */
  readonly leading?: number;
  /** Words that stand on one page only: their shaping is not kept for the pages that follow. */
  readonly once?: boolean;
}

/** How much smaller words get at each try. */
const STEP = 0.5;

export class Sheet {
  constructor(
    private readonly pdf: Pdf,
    private readonly scale = 1,
  ) {}

  /** Writes words into a box and gives the height that they take, in millimetres. */
  text(words: string, box: Box, style: TextStyle): number {
    const size = this.fittingSize(words, box, style);
    const used = this.heightOf(words, box.width, { ...style, size });
    const down = style.upright === 'middle' ? Math.max(0, (box.height - used) / 2) : 0;
    this.pdf.fillColor(INKS[style.ink]).text(words, this.points(box.x), this.points(box.y + down), {
      ...this.options(box.width, style),
      // A hair more than the box, so that words which fit it exactly are not cut by rounding.
      height: this.points(box.height) + 0.1,
      ellipsis: true,
    });
    return used;
  }

  /** Millimetres that words take in a column of that width. */
  heightOf(words: string, width: number, style: TextStyle): number {
    this.pdf.font(style.font).fontSize(style.size * this.scale);
    return this.pdf.heightOfString(words, this.options(width, style)) / this.points(1);
  }

  /** A line from the left, `thickness` in millimetres. */
  rule(x: number, y: number, width: number, thickness: number, ink: Ink): void {
    this.pdf.rect(...this.rectangle({ x, y, width, height: thickness })).fill(INKS[ink]);
  }

  /** A frame with rounded corners, its line `thickness` in points. */
  frame(box: Box, radius: number, thickness: number, ink: Ink): void {
    this.pdf
      .lineWidth(thickness * this.scale)
      .roundedRect(...this.rectangle(box), this.points(radius))
      .stroke(INKS[ink]);
  }

  /** The four corners of a frame that is to be filled by hand, each arm `length` millimetres. */
  corners({ x, y, width, height }: Box, length: number, ink: Ink): void {
    this.pdf.lineWidth(0.4 * this.scale);
    for (const [cornerX, right] of [
      [x, 1],
      [x + width, -1],
    ] as const) {
      for (const [cornerY, down] of [
        [y, 1],
        [y + height, -1],
      ] as const) {
        this.pdf
          .moveTo(this.points(cornerX + right * length), this.points(cornerY))
          .lineTo(this.points(cornerX), this.points(cornerY))
          .lineTo(this.points(cornerX), this.points(cornerY + down * length));
      }
    }
    this.pdf.stroke(INKS[ink]);
  }

  /** A filled rectangle with rounded corners. */
  panel(box: Box, radius: number, ink: Ink): void {
    this.pdf.roundedRect(...this.rectangle(box), this.points(radius)).fill(INKS[ink]);
  }

  /** A filled circle around a point. */
  disc(x: number, y: number, radius: number, ink: Ink): void {
    this.pdf.circle(this.points(x), this.points(y), this.points(radius)).fill(INKS[ink]);
  }

  /** The QR code of an address: the symbol fills the square, its quiet zone lies around it. */
  qr(address: string, x: number, y: number, side: number): void {
    const { size, runs } = qrCode(address);
    const module = side / size;
    const border = QUIET_ZONE * module;
    const whole = side + 2 * border;
    this.panel({ x: x - border, y: y - border, width: whole, height: whole }, 0, 'white');
    for (const { row, column, length } of runs) {
      const box = { x: x + column * module, y: y + row * module, width: length * module };
      this.pdf.rect(...this.rectangle({ ...box, height: module }));
    }
    this.pdf.fill(INKS.black);
  }

  /** Strokes of a drawing whose own units are 24 a side, put into a square. */
  drawing(strokes: string, x: number, y: number, side: number, ink: Ink): void {
    this.pdf.save().translate(this.points(x), this.points(y));
    this.pdf.scale(this.points(side) / 24);
    this.pdf.lineWidth(1.4).lineCap('round').lineJoin('round').path(strokes).stroke(INKS[ink]);
    this.pdf.restore();
  }

  private fittingSize(words: string, box: Box, style: TextStyle): number {
    let { size } = style;
    const smallest = style.smallest ?? size;
    while (size > smallest && this.heightOf(words, box.width, { ...style, size }) > box.height) {
      size -= STEP;
    }
    return size;
  }

  private options(
    width: number,
    { align, spacing, leading, once }: TextStyle,
  ): PDFKit.Mixins.TextOptions {
    return {
      width: this.points(width),
      align: align ?? 'left',
      ...(spacing !== undefined && { characterSpacing: spacing * this.scale }),
      ...(leading !== undefined && { lineGap: leading * this.scale }),
      // pdfkit keeps the shape of every word that it meets, but not where features are named.
      ...(once === true && { features: [] }),
    };
  }

  private rectangle({ x, y, width, height }: Box): [number, number, number, number] {
    return [this.points(x), this.points(y), this.points(width), this.points(height)];
  }

  private points(millimetres: number): number {
    return millimetres * MM * this.scale;
  }
}
