/** The message that goes with a link over Zalo or SMS: the manager's words with marks for what differs. */
import { err, ok, type Result } from '../result';

/** Marks that a template may hold: the person's name, the link, the last day of answering. */
export const MESSAGE_MARKS = ['TEN', 'LIEN_KET', 'HAN_NOP'] as const;
export type MessageMark = (typeof MESSAGE_MARKS)[number];

/** Words are in `people:template.<code>`; `mark` is the unknown one. */
export interface TemplateProblem {
  readonly code: 'missing' | 'no-link' | 'too-long' | 'unknown-mark';
  readonly mark?: string;
}

/** Longest template in characters; a Zalo message holds 2,000 with name and link. */
export const LONGEST_TEMPLATE = 1500;

/** A template that can be filled for everybody. */
export interface MessageTemplate {
  readonly words: string;
  /** Without diacritics a message costs less than half as many SMS. */
  readonly plain: boolean;
}

/** Checks a template: it must hold the link, and no mark that nobody fills in. */
export function checkTemplate(words: string): Result<string, TemplateProblem> {
  const text = words.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (text === '') return err({ code: 'missing' });
  if (text.length > LONGEST_TEMPLATE) return err({ code: 'too-long' });
  const known: readonly string[] = MESSAGE_MARKS;
  const marks = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, mark = '']) => mark);
  const unknown = marks.find((mark) => !known.includes(mark));
  if (unknown !== undefined) return err({ code: 'unknown-mark', mark: unknown });
  return marks.includes('LIEN_KET') ? ok(text) : err({ code: 'no-link' });
}

/** The message for one person. A value that looks like a mark is left as it is. */
export function fillMessage(
  { words, plain }: MessageTemplate,
  values: Readonly<Record<MessageMark, string>>,
): string {
  const filled = words.replace(
    /\{(TEN|LIEN_KET|HAN_NOP)\}/g,
    (_, mark: MessageMark) => values[mark],
  );
  return plain ? withoutMarks(filled) : filled;
}

/** Vietnamese without diacritics: “Kính gửi Đặng” → “Kinh gui Dang”. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');
}
