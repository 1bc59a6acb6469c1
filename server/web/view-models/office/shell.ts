/** What surrounds every page of the office: where one can go, who is signed in, what was just done. */
import type { Actor } from '../../../domain/access/actor';
import { hasRight, type Right } from '../../../domain/access/rights';
import type { OpenedCampaign } from '../../../domain/campaign/campaign';
import type { Translate } from '../../../i18n';
import { paths } from '../../paths';
import { campaignNav, type NavGroup, type NavItem } from './campaign-nav';

export interface ShellModel {
  readonly nav: readonly NavItem[];
  /** The pages of the campaign that the page belongs to; empty where it belongs to none. */
  readonly campaign: readonly NavGroup[];
  /** The name of who is signed in. */
  readonly person: string;
  readonly accountHref: string;
  readonly signOutHref: string;
  /** Goes into every form. */
  readonly csrf: string;
  /** What the last form did; empty when there is nothing to say. */
  readonly done: string;
}

interface Area {
  readonly right: Right;
  readonly label: string;
  readonly href: string;
}

/** Areas in the order of the navigation; an account sees those that it has a right to. */
function areas(t: Translate): readonly Area[] {
  const { office } = paths;
  return [
    { right: 'campaigns.read', label: t('office:nav.campaigns'), href: office.home.to() },
    { right: 'units.read', label: t('office:nav.units'), href: office.units.to() },
    { right: 'desks.read', label: t('office:nav.desks'), href: office.desks.to() },
    { right: 'answers.key', label: t('office:nav.keying'), href: office.keying.to() },
    { right: 'accounts.manage', label: t('office:nav.accounts'), href: office.accounts.to() },
    { right: 'audit.read', label: t('office:nav.audit'), href: office.audit.to() },
  ];
}

/** The shell of the page at `address`; `done` is the mark that the last redirect left. */
export function shellModel(input: {
  readonly t: Translate;
  readonly actor: Actor;
  readonly csrf: string;
  readonly address: string;
  readonly done?: string | undefined;
  readonly opened?: OpenedCampaign | undefined;
}): ShellModel {
  const { t, actor, csrf, address, done, opened } = input;
  const path = address.split('?')[0] ?? '';
  const own = areas(t).filter(({ right }) => hasRight(actor, right));
  const current = own.filter(({ href }) => isWithin(path, href)).at(-1);
  return {
    nav: own.map(({ label, href }) => ({ label, href, current: href === current?.href })),
    campaign: opened ? campaignNav({ t, actor, opened, path }) : [],
    person: actor.name,
    accountHref: paths.office.ownAccount.to(),
    signOutHref: paths.office.signOut.to(),
    csrf,
    done: doneWords(t, done),
  };
}

/** The campaigns' area is the front page and everything under `/quan-ly/dot`. */
function isWithin(path: string, href: string): boolean {
  if (href === paths.office.home.to()) return path === href || path.startsWith(`${href}/dot`);
  return path === href || path.startsWith(`${href}/`);
}

/** Only words of a catalogue's `done` part are shown, never what an address says by itself. */
function doneWords(t: Translate, mark: string | undefined): string {
  const [area, name] = /^([a-z-]+)\.([\w-]+)$/.exec(mark ?? '')?.slice(1) ?? [];
  if (area === undefined || name === undefined) return '';
  return t(`${area}:done.${name}`, { defaultValue: '' });
}
