/** What routes are given: the actions' dependencies and the means to answer with pages. */
import type { Deps } from '../deps';
import type { Translate } from '../i18n';
import type { Assets } from './assets';
import type { FormBodies } from './form-bodies';
import type { Renderer } from './render';

export interface Web {
  readonly deps: Deps;
  readonly renderer: Renderer;
  readonly assets: Assets;
  readonly translatorFor: (locale: string) => Translate;
  readonly formBodies: FormBodies;
}
