/** The pages of one desk: added, changed, given another code, taken out of use. */
import type { Desk } from '../../../../domain/campaign/desk';
import { formatDay } from '../../../../domain/day';
import { localise } from '../../../../domain/text';
import { paths } from '../../../paths';
import { officeFrame, type Link, type OfficeFrame } from '../../frame';
import { deskForm, type DeskFormInput, type DeskFormModel } from './form';
import { deskAnchor } from './list';
import { deskAddress, unitName, type DesksContext } from './words';

export interface DeskFormPageModel extends OfficeFrame, DeskFormModel {
  readonly lead: string;
  readonly href: string;
  readonly saveLabel: string;
  /** What else can be done with the desk; empty for a new one. */
  readonly steps: readonly Link[];
}

export interface DeskStepModel extends OfficeFrame {
  readonly name: string;
  readonly lead: string;
  /** What follows from it, a line each. */
  readonly consequences: readonly string[];
  readonly href: string;
  readonly label: string;
  readonly backHref: string;
}

export interface RetiredDeskModel extends OfficeFrame {
  readonly text: string;
  readonly backHref: string;
}

/** The form of a new desk. */
export function addDeskPage(input: DeskFormInput): DeskFormPageModel {
  const { t } = input;
  return {
    ...frame(input, t('desks:add.title')),
    ...deskForm(input),
    lead: t('desks:add.lead'),
    href: paths.office.deskAdded.to(),
    saveLabel: t('desks:add.save'),
    steps: [],
  };
}

/** The form of a known desk. */
export function changeDeskPage(input: DeskFormInput & { readonly desk: Desk }): DeskFormPageModel {
  const { t, desk, baseUrl } = input;
  const { office } = paths;
  const unit = unitName(desk.unit, [desk], input);
  return {
    ...frame(input, t('desks:change.title')),
    ...deskForm(input),
    lead: t('desks:change.lead', { unit, address: deskAddress(baseUrl, desk) }),
    href: office.deskChanged.to(desk.code),
    saveLabel: t('desks:change.save'),
    steps: [
      { label: t('desks:replace.title'), href: office.deskReplaced.to(desk.code) },
      { label: t('desks:retire.title'), href: office.deskRetired.to(desk.code) },
    ],
  };
}

/** The question before a step that cannot be undone. */
export function deskStepPage(
  input: DesksContext & { readonly desk: Desk; readonly step: 'replace' | 'retire' },
): DeskStepModel {
  const { t, desk, step, locale, baseUrl } = input;
  const { office } = paths;
  const address = deskAddress(baseUrl, desk);
  return {
    ...frame(input, t(`desks:${step}.title`)),
    name: localise(desk.name, locale),
    lead: t(`desks:${step}.lead`, { address }),
    consequences: ['first', 'second', 'third'].map((line) => t(`desks:${step}.${line}`)),
    href: (step === 'replace' ? office.deskReplaced : office.deskRetired).to(desk.code),
    label: t(`desks:${step}.save`),
    backHref: office.deskChanged.to(desk.code),
  };
}

/** What is left to say of a desk whose code is out of use. */
export function retiredDeskPage(input: DesksContext & { readonly desk: Desk }): RetiredDeskModel {
  const { t, desk, locale } = input;
  const { retiredOn, replacedBy } = desk;
  const since = retiredOn === undefined ? '' : formatDay(retiredOn);
  const list = paths.office.desks.to();
  return {
    ...frame(input, t('desks:retired.title')),
    text: t('desks:retired.text', { name: localise(desk.name, locale), since }),
    backHref: replacedBy === undefined ? list : `${list}#${deskAnchor({ code: replacedBy })}`,
  };
}

function frame(context: DesksContext, title: string): OfficeFrame {
  const { t } = context;
  return officeFrame(context, title, [
    { label: t('office:home.title'), href: paths.office.home.to() },
    { label: t('desks:title'), href: paths.office.desks.to() },
  ]);
}
