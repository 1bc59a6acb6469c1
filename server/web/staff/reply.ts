/** What a staff handler answers with; the router sends it. */
import type { Request, Response } from 'express';
import type { Problem } from '../../domain/problem';
import { problem } from '../../domain/problem';
import type { PageModels } from '../page-models';
import type { Renderer } from '../render';
import type { OfficeFrame } from '../view-models/frame';
import type { ShellModel } from '../view-models/office/shell';

export type Reply =
  | { readonly kind: 'page'; readonly status: number; readonly render: Render }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'download'; readonly file: DownloadFile }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'stream'; readonly send: (req: Request, res: Response) => Promise<void> };

type Render = (renderer: Renderer, options: { locale: string; shell: ShellModel }) => string;

export interface DownloadFile {
  readonly name: string;
  /** As express knows it: `xlsx`, `csv`, `pdf`, `svg`, `png`. */
  readonly type: string;
  readonly content: Buffer | string;
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
}

/** A page of the office; 422 when it shows faults of a form. */
export function page<Name extends keyof PageModels>(
  name: Name,
  model: PageModels[Name] & OfficeFrame,
  status = 200,
): Reply {
  return {
    kind: 'page',
    status,
    render: (renderer, options) => renderer.renderStaffPage(name, model, options),
  };
}

/**
 * 303 to another page of the office.
 * @param done key of the words that the next page shows as done, `<area>:done.<name>`
 */
export function redirect(to: string, done?: string): Reply {
  if (done === undefined) return { kind: 'redirect', to };
  const [address = '', fragment] = to.split('#');
  const mark = `bao=${encodeURIComponent(done.replace(':done.', '.'))}`;
  const join = address.includes('?') ? '&' : '?';
  return {
    kind: 'redirect',
    to: `${address}${join}${mark}${fragment === undefined ? '' : `#${fragment}`}`,
  };
}

/** A file. */
export function download(file: DownloadFile): Reply {
  return { kind: 'download', file };
}

/** No such thing, or none that this account may see. */
export function notFound(): Reply {
  return { kind: 'problem', problem: problem('not-found') };
}

/** An expected problem as a page of its own. */
export function refuse(reason: Problem): Reply {
  return { kind: 'problem', problem: reason };
}

/** A response that the handler writes itself: server-sent events, long files. */
export function stream(send: (req: Request, res: Response) => Promise<void>): Reply {
  return { kind: 'stream', send };
}
