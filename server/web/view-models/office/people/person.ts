/** One invited person: added, corrected or taken off the list. */
import type { MailStanding } from '../../../../actions/people/find-people';
import { isOver, stateOn } from '../../../../domain/campaign/campaign';
import type { Invitation } from '../../../../domain/campaign/invitation';
import type { PersonField, TypedPerson } from '../../../../domain/people/read-person';
import { existsOn } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import {
  errorSummary,
  field,
  options,
  type ErrorSummaryModel,
  type FieldErrors,
  type FieldModel,
  type OptionsModel,
} from '../../fields';
import { withQuery } from '../../frame';
import { groupName, peopleFrame, unitName, type PeopleContext, type PeopleFrame } from './frame';
import { FIELD_NAMES } from './person-fields';

export interface PersonModel extends PeopleFrame {
  readonly lead: string;
  readonly summary: ErrorSummaryModel | null;
  /** Why nothing was done; empty when there is no such reason. */
  readonly refusal: string;
  /** Where group and unit can be chosen; empty where they are fixed. */
  readonly choices: readonly OptionsModel[];
  readonly fields: readonly FieldModel[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly href: string;
  readonly saveLabel: string;
  /** Empty where the person stays on the list. */
  readonly removeHref: string;
  /** Where this person is given a link; empty where none can be given. */
  readonly issueHref: string;
  /** Retention has erased the person: there is nothing to correct. */
  readonly erased: boolean;
}

/** The form as it was sent, with what was wrong. */
export interface SentPerson {
  readonly typed: TypedPerson;
  readonly errors: FieldErrors;
  readonly refusal?: string;
}

export interface AddPersonInput extends PeopleContext {
  readonly sent: SentPerson;
}

export interface ChangePersonInput extends AddPersonInput {
  readonly invitation: Invitation;
  readonly mail: MailStanding;
  /** Group and unit can no longer be changed, and the person not removed. */
  readonly fixed: boolean;
}

/** The form of a new person. */
export function addPersonPage(input: AddPersonInput): PersonModel {
  const { t, opened, sent } = input;
  return {
    ...peopleFrame(input, t('people:add.title')),
    ...form(input, sent),
    lead: t('people:add.lead'),
    choices: choices(input, sent),
    facts: [],
    href: paths.office.personAdded.to(opened.campaign.id),
    saveLabel: t('people:add.save'),
    removeHref: '',
    issueHref: '',
    erased: false,
  };
}

/** The form of a person on the list. */
export function changePersonPage(input: ChangePersonInput): PersonModel {
  const { t, opened, sent, invitation, fixed, today } = input;
  const { campaign } = opened;
  const state = stateOn(campaign, today);
  const { id, claim, erased } = invitation;
  const { person, personRemoved, links } = paths.office;
  const takesLinks = state === 'upcoming' || state === 'open';
  return {
    ...peopleFrame(input, t('people:change.title')),
    ...form(input, sent),
    lead: t(erased ? 'people:name.erased' : 'people:change.lead'),
    choices: fixed ? [] : choices(input, sent),
    facts: facts(input),
    href: person.to(campaign.id, id),
    saveLabel: t('people:change.save'),
    removeHref: fixed || isOver(state) ? '' : personRemoved.to(campaign.id, id),
    issueHref:
      takesLinks && claim === undefined && !erased
        ? withQuery(links.to(campaign.id), { nguoi: id })
        : '',
    erased,
  };
}

function form({ t }: PeopleContext, { typed, errors, refusal = '' }: SentPerson) {
  const line = (name: 'email' | 'name' | 'phone' | 'title', extra: Partial<FieldModel>) =>
    field(
      {
        name: FIELD_NAMES[name],
        label: t(`people:field.${name}`),
        value: typed[name],
        ...extra,
      },
      errors,
    );
  return {
    summary: errorSummary(errors) ?? null,
    refusal,
    fields: [
      line('name', {}),
      line('title', {}),
      line('email', { type: 'email', inputmode: 'email', hint: t('people:field.emailHint') }),
      line('phone', { type: 'tel', inputmode: 'tel', width: 'short' }),
    ],
  };
}

function choices(context: PeopleContext, { typed, errors }: SentPerson): OptionsModel[] {
  const { t, opened, registry } = context;
  const { campaign, pack } = opened;
  const pick = (name: PersonField & ('group' | 'unit'), list: readonly string[][]) =>
    options(
      {
        name: FIELD_NAMES[name],
        label: t(`people:field.${name}`),
        options: [['', t('people:choose')], ...list].map(([value = '', label = '']) => ({
          value,
          label,
        })),
        chosen: [typed[name]],
      },
      errors,
    );
  const groups = pack.groups.filter(({ id, invited }) => invited && campaign.groups.includes(id));
  const units = registry.filter((unit) => existsOn(unit, campaign.unitsOn));
  return [
    pick(
      'group',
      groups.map(({ id }) => [id, groupName(context, id)]),
    ),
    pick(
      'unit',
      units.map(({ code }) => [code, `${unitName(context, code)} (${code})`]),
    ),
  ];
}

function facts(input: ChangePersonInput): PersonModel['facts'] {
  const { t, invitation, mail, fixed } = input;
  const { group, unit, issued, claim, unsubscribed } = invitation;
  const place = [
    { label: t('people:field.group'), value: groupName(input, group) },
    { label: t('people:field.unit'), value: unitName(input, unit) },
  ];
  return [
    ...(fixed ? place : []),
    {
      label: t('people:column.link'),
      value: t(issued ? 'people:link.issued' : 'people:link.none'),
    },
    {
      label: t('people:column.mail'),
      value: t(unsubscribed ? 'people:mail.unsubscribed' : `people:mail.${mail}`),
    },
    {
      label: t('people:column.answered'),
      value: t(claim === undefined ? 'people:answered.no' : 'people:answered.yes'),
    },
  ];
}
