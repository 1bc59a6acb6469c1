/** What a tablet needs to keep the kiosk beside its other programs: without address bar, from its greeting on. */
import { localise } from '../../../domain/text';
import { paths } from '../../paths';
import type { KioskContext } from './kiosk';

/** As https://www.w3.org/TR/appmanifest/ names its members. */
export interface WebManifest {
  readonly name: string;
  readonly short_name: string;
  readonly lang: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: 'fullscreen';
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
  }[];
}

/** The manifest of one kiosk. */
export function kioskManifest({ at, brand, locale, t }: KioskContext, icon: string): WebManifest {
  const start = paths.kiosk.to(at.desk, at.key);
  return {
    name: localise(brand.survey, locale),
    short_name: t('common:product'),
    lang: locale,
    start_url: start,
    scope: start,
    display: 'fullscreen',
    icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }],
  };
}
