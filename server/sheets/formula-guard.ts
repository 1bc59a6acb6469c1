/**
 * Spreadsheets run text of a CSV file that begins like a formula (OWASP, "CSV injection"; full-width forms
 * are taken for the plain ones under East Asian settings). An apostrophe before it makes it text again.
 */
const FORMULA_LIKE = /^(?:[\s']*[=+\-@＝＋－＠]|'*[\t\r\n])/;

/** The text with an apostrophe before it when a spreadsheet could run it. */
export function guardFormula(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guardFormula` away again. */
export function unguardFormula(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && FORMULA_LIKE.test(rest) ? rest : text;
}
