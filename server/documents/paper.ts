/** Sheets of paper and the PDF files made of them: sizes, fonts and inks that every document shares. */
import PDFDocument from 'pdfkit';

/** Points of a PDF (1/72 inch) in a millimetre. */
export const MM = 72 / 25.4;

/** Width and height in millimetres, upright. */
export const PAPERS = { a4: [210, 297], a5: [148, 210] } as const;

export type Paper = keyof typeof PAPERS;

/** The light palette of `public/css/tokens.css`; codes are printed in black for the sake of old scanners. */
export const INKS = {
  ink: '#1d1815',
  quiet: '#5d534c',
  line: '#ddd4c7',
  edge: '#857a70',
  accent: '#8c1c1f',
  gold: '#c99a2e',
  ground: '#f8f5ef',
  black: '#000000',
  white: '#ffffff',
} as const;

export type Ink = keyof typeof INKS;

/** Be Vietnam Pro, drawn for Vietnamese: its accents keep clear of each other at small sizes. */
const FONTS = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  italic: '400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  semibold: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
} as const;

export type Font = keyof typeof FONTS;

export type Pdf = PDFKit.PDFDocument;

/** An empty PDF without pages; only the fonts that a page uses are embedded, and of those only its glyphs. */
export function newPdf(title: string, language: string): Pdf {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title },
  });
  for (const [name, file] of Object.entries(FONTS)) {
    pdf.registerFont(name, require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`));
  }
  return pdf;
}

/** Adds a page of that paper. Nothing flows: what is placed beside it does not make another page. */
export function addPage(pdf: Pdf, paper: Paper): void {
  const [width, height] = PAPERS[paper];
  pdf.addPage({ size: [width * MM, height * MM], margin: 0 });
}
