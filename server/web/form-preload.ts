/** The form's script begins to load when the head of the answer has come, not when the page has. */
import type { Assets } from './assets';

/** The value of the `Link` header (RFC 8288) that names the form's script. */
export function formPreload({ asset }: Pick<Assets, 'asset'>): string {
  return `<${asset('js/answer.js')}>; rel=preload; as=script`;
}
