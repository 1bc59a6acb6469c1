/** Scripts and styles of ours made small, in the language of the oldest browser that we serve. */
import { stop, transformSync, type Loader } from 'esbuild';

/** Zalo's browser on the telephones of 2017. */
const OLDEST = ['es2015', 'chrome61'];

/** The same script, with short names and without idle text. @throws Error with file and line of a fault. */
export function minifyJs(script: string, path: string): string {
  return minify(script, path, 'js');
}

/** The same sheet. @throws Error with file and line of a fault. */
export function minifyCss(sheet: string, path: string): string {
  return minify(sheet, path, 'css');
}

/** Ends the process that the library keeps for the next one. */
export function endMinifying(): void {
  void stop();
}

function minify(text: string, path: string, loader: Loader): string {
  const options = { loader, sourcefile: path, target: OLDEST, minify: true } as const;
  return transformSync(text, { ...options, charset: 'utf8', legalComments: 'none' }).code.trim();
}
