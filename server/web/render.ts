/**
 * Pages from plain EJS, without a layout library: the page first, then the layout around its body.
 * Views get finished models only. A key that a model lacks is a bug and throws with file and line,
 * whether it is the model's own or one of its parts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs, { type TemplateFunction } from 'ejs';
import type { Translate } from '../i18n';
import type { Assets } from './assets';
import type { PageModels } from './page-models';
import type { KioskFrame } from './view-models/answer/kiosk';
import type { OfficeFrame, PublicFrame } from './view-models/frame';
import type { ShellModel } from './view-models/office/shell';
import type { ScreenFrame } from './view-models/screen';

/** What each layout needs of a model beside the page's own part. */
interface LayoutFrames {
  readonly public: PublicFrame;
  readonly kiosk: KioskFrame;
  readonly entrance: PublicFrame;
  readonly print: { readonly title: string };
  readonly screen: ScreenFrame;
}

export type Layout = keyof LayoutFrames;

export interface RenderOptions<L extends Layout = Layout> {
  readonly locale: string;
  /** `public` when absent. */
  readonly layout?: L;
}

export interface RendererParts {
  readonly viewsFolder: string;
  readonly translatorFor: (locale: string) => Translate;
  readonly assets: Pick<Assets, 'asset' | 'text'>;
}

export interface Renderer {
  /** The finished HTML of a page. @throws Error naming file and line when the model lacks a key. */
  renderPage<Name extends keyof PageModels, L extends Layout = 'public'>(
    name: Name,
    model: PageModels[Name] & LayoutFrames[L],
    options: RenderOptions<L>,
  ): string;
  /** A page of the office for who is signed in; its forms carry `csrf`. */
  renderStaffPage<Name extends keyof PageModels>(
    name: Name,
    model: PageModels[Name] & OfficeFrame,
    options: { readonly locale: string; readonly shell: ShellModel },
  ): string;
}

/** A renderer over one folder of views; each template is read and compiled once. */
export function createRenderer(parts: RendererParts): Renderer {
  const templates = new Map<string, TemplateFunction>();
  const template = (name: string): TemplateFunction => {
    const known = templates.get(name);
    if (known) return known;
    const made = compile(parts.viewsFolder, name);
    templates.set(name, made);
    return made;
  };
  const render = (name: string, layout: string, model: object, locale: string): string => {
    const shared = { t: parts.translatorFor(locale), locale, asset: parts.assets.asset };
    const body = template(`pages/${name}`)({ ...model, ...shared });
    const style = parts.assets.text;
    return template(`layouts/${layout}`)({ ...model, ...shared, style, body });
  };
  return {
    renderPage: (name, model, { locale, layout }) =>
      render(name, layout ?? 'public', model, locale),
    renderStaffPage: (name, model, { locale, shell }) =>
      render(name, 'office', { ...model, shell, csrf: shell.csrf }, locale),
  };
}

function compile(folder: string, name: string): TemplateFunction {
  const filename = join(folder, `${name}.ejs`);
  return ejs.compile(templateIn(filename), {
    filename,
    root: folder,
    cache: true,
    escape: escapeValue,
    includer: (_path, included) =>
      ejs.cache.get(included) ? { filename: included } : { template: templateIn(included) },
  });
}

/** A line that holds nothing but a step or a comment leaves no empty line on the page. */
function templateIn(filename: string): string {
  const template = readFileSync(filename, 'utf8');
  return template.replace(/^[ \t]*(<%(?![=-])(?:(?!%>)[^])*)%>[ \t]*$/gm, '$1-%>');
}

/** HTML-escapes words and numbers, and nothing else: `undefined` on a page is always a mistake. */
function escapeValue(value?: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return ejs.escapeXML(value);
  throw new TypeError(
    `a view printed ${value === null ? 'null' : typeof value}; the model lacks it`,
  );
}
