/** What surrounds every page of the office: where one can go, who is signed in, what was just done. */
import type { Actor } from '../../../domain/access/actor';
import { hasRight, type Right } from '../../../domain/access/rights';
import type { Translate } from '../../../i18n';
import { paths } from '../../paths';

export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface ShellModel {
  readonly nav: readonly NavItem[];
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
    { right: 'desks.read', label: t('office:nav.desks'), href: office.desks.to() },
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
}): ShellModel {
  const { t, actor, csrf, address, done } = input;
  const path = address.split('?')[0] ?? '';
  const own = areas(t).filter(({ right }) => hasRight(actor, right));
  const current = own.filter(({ href }) => isWithin(path, href)).at(-1);
  return {
    nav: own.map(({ label, href }) => ({ label, href, current: href === current?.href })),
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
