/** What a sample of the gallery is, and what samples are made from. */
import type { Translate } from '../../../i18n';
import type { PageContext } from '../frame';

export interface Sample {
  readonly caption: string;
  /** A template under `views/components`. */
  readonly component: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly locale: string;
}

export type GalleryInput = PageContext & { readonly translatorFor: (locale: string) => Translate };
