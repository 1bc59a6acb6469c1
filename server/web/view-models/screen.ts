/** The monitor at a counter: who asks, the code as large as it goes, three steps; both languages at once. */
import type { DeskScreen } from '../../actions/desks/read-screen';
import { localise } from '../../domain/text';
import { STEPS } from '../../documents/poster-drawings';
import { printedAddress } from '../../documents/printed-address';
import type { InterfaceLocale, Translate } from '../../i18n';
import { paths } from '../paths';
import type { Brand } from './frame';

/** The same words in both languages. */
export type Bilingual = Readonly<Record<InterfaceLocale, string>>;

export interface ScreenFrame {
  readonly title: string;
  /** How often the page looks whether the code was replaced, or a campaign opened or closed. */
  readonly refreshSeconds: number;
}

export interface ScreenModel extends ScreenFrame {
  readonly organisation: string;
  readonly desk: Bilingual;
  readonly heading: Bilingual;
  /** Null while no campaign asks here: a code that leads nowhere is not shown. */
  readonly code: {
    readonly qrHref: string;
    readonly qrAlt: string;
    readonly typed: string;
    readonly steps: readonly { readonly title: Bilingual; readonly text: string }[];
    readonly promise: Bilingual;
  } | null;
  /** Why no code is shown. */
  readonly idle: Bilingual;
}

export interface ScreenInput extends DeskScreen {
  readonly brand: Brand;
  readonly baseUrl: string;
  readonly translatorFor: (locale: InterfaceLocale) => Translate;
}

const REFRESH_SECONDS = 60;

/** The model of a desk's screen. */
export function screenPage(input: ScreenInput): ScreenModel {
  const { desk, opened, brand } = input;
  const say = (key: string) => both(input, key);
  return {
    title: localise(desk.name, 'vi'),
    refreshSeconds: REFRESH_SECONDS,
    organisation: localise(brand.organisation, 'vi'),
    desk: { vi: localise(desk.name, 'vi'), en: localise(desk.name, 'en') },
    heading: say(opened ? 'documents:poster.title' : 'desks:screen.idle'),
    code: opened ? codeModel(input, say) : null,
    idle: say('desks:screen.idleText'),
  };
}

function codeModel(
  { desk, baseUrl, translatorFor }: ScreenInput,
  say: (key: string) => Bilingual,
): ScreenModel['code'] {
  const t = translatorFor('vi');
  const address = printedAddress(baseUrl + paths.desk.to(desk.code));
  const [anonymous, voluntary] = [say('documents:anonymous'), say('documents:voluntary')];
  return {
    qrHref: paths.deskScreenQr.to(desk.code),
    qrAlt: t('desks:qrAlt', { name: localise(desk.name, 'vi') }),
    typed: t('documents:typed', { address }),
    steps: STEPS.map((step) => ({
      title: say(`documents:step.${step}.title`),
      text: t(`documents:step.${step}.text`),
    })),
    promise: {
      vi: `${anonymous.vi} ${voluntary.vi}`,
      en: `${anonymous.en} ${voluntary.en}`,
    },
  };
}

function both({ translatorFor }: ScreenInput, key: string): Bilingual {
  return { vi: translatorFor('vi')(key), en: translatorFor('en')(key) };
}
