/** How the tablet at a desk is set up: its address, what to mind, and opening it on this very machine. */
import type { Desk } from '../../../../domain/campaign/desk';
import { localise } from '../../../../domain/text';
import { paths } from '../../../paths';
import { officeFrame, type OfficeFrame } from '../../frame';
import { deskAnchor } from './list';
import type { DesksContext } from './words';

export interface DeskKioskModel extends OfficeFrame {
  readonly name: string;
  readonly address: string;
  readonly qrHref: string;
  readonly qrAlt: string;
  /** What to do, in this order. */
  readonly steps: readonly string[];
  readonly openHref: string;
  readonly backHref: string;
}

const STEPS = ['open', 'pin', 'account', 'power', 'replace'] as const;

/** The address that the tablet opens. */
export function kioskAddress(baseUrl: string, desk: Pick<Desk, 'code'>, key: string): string {
  return baseUrl + paths.kiosk.to(desk.code, key);
}

/** The page of a desk's kiosk. */
export function deskKioskPage(
  input: DesksContext & { readonly desk: Desk; readonly key: string },
): DeskKioskModel {
  const { t, desk, key, locale, baseUrl } = input;
  const { office } = paths;
  const name = localise(desk.name, locale);
  return {
    ...officeFrame(input, t('kiosk:office.title'), [
      { label: t('office:home.title'), href: office.home.to() },
      { label: t('desks:title'), href: office.desks.to() },
    ]),
    name,
    address: kioskAddress(baseUrl, desk, key),
    qrHref: office.deskKioskQr.to(desk.code),
    qrAlt: t('kiosk:office.qrAlt', { name }),
    steps: STEPS.map((step) => t(`kiosk:office.step.${step}`)),
    openHref: office.deskKioskOpened.to(desk.code),
    backHref: `${office.desks.to()}#${deskAnchor(desk)}`,
  };
}
