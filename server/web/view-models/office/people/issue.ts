/** Giving people their links: whom, in which way, and what the message says. */
import { lastDayOf, stateOn } from '../../../../domain/campaign/campaign';
import { formatDay } from '../../../../domain/day';
import {
  MESSAGE_MARKS,
  type MessageTemplate,
  type TemplateProblem,
} from '../../../../domain/people/message-text';
import { ISSUE_WAYS, type IssueWay } from '../../../../domain/people/reach';
import { existsOn } from '../../../../domain/units/unit';
import type { Translate } from '../../../../i18n';
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
import { groupName, peopleFrame, unitName, type PeopleContext, type PeopleFrame } from './frame';

/** What the form says; texts, since it is shown again as it was sent. */
export interface IssueChoice {
  readonly by: IssueWay;
  /** '' for every group. */
  readonly group: string;
  readonly unit: string;
  readonly onlyNew: boolean;
  /** One person only; '' for everybody. */
  readonly invitation: string;
  readonly template: MessageTemplate;
}

export interface IssueModel extends PeopleFrame {
  /** Why no links can be given today; empty when they can. */
  readonly closedWords: string;
  readonly summary: ErrorSummaryModel | null;
  /** The one person who is meant; empty when it is a list. */
  readonly invitation: string;
  readonly onePerson: string;
  readonly ways: OptionsModel;
  readonly who: OptionsModel;
  readonly places: readonly OptionsModel[];
  readonly template: FieldModel;
  readonly plain: OptionsModel;
  readonly href: string;
}

export interface IssueInput extends PeopleContext {
  readonly choice: IssueChoice;
  readonly errors: FieldErrors;
  /** The name of the one person who is meant. */
  readonly onePerson: string;
}

/** The form. */
export function issuePage(input: IssueInput): IssueModel {
  const { t, opened, today, choice, errors, onePerson } = input;
  const { campaign } = opened;
  const state = stateOn(campaign, today);
  const isOpen = state === 'upcoming' || state === 'open';
  return {
    ...peopleFrame(input, t('people:issue.title')),
    closedWords: isOpen ? '' : t(state === 'draft' ? 'people:issue.draft' : 'people:issue.over'),
    summary: errorSummary(errors) ?? null,
    invitation: choice.invitation,
    onePerson: choice.invitation === '' ? '' : onePerson,
    ways: ways(input),
    who: who(input),
    places: places(input),
    ...message(input),
    href: paths.office.linksPreview.to(campaign.id),
  };
}

/** The usual message of a campaign, with its marks. Recipients read Vietnamese, whatever the office reads. */
export function usualTemplate(
  vi: Translate,
  { organisation, survey }: { readonly organisation: string; readonly survey: string },
): string {
  return vi('people:issue.usualTemplate', { organisation, survey });
}

/** What a template says for one person. */
export function messageValues(
  { opened }: Pick<PeopleContext, 'opened'>,
  name: string,
  link: string,
): Readonly<Record<'TEN' | 'LIEN_KET' | 'HAN_NOP', string>> {
  return { TEN: name, LIEN_KET: link, HAN_NOP: formatDay(lastDayOf(opened.campaign)) };
}

/** A fault of the template in words. */
export function templateWords({ code, mark = '' }: TemplateProblem, t: Translate): string {
  return t(`people:template.${code}`, { mark });
}

function who({ t, choice, errors }: IssueInput): OptionsModel {
  return options(
    {
      name: 'ai',
      label: t('people:issue.who'),
      options: [
        { value: 'moi', label: t('people:issue.onlyNew') },
        { value: 'chuaTraLoi', label: t('people:issue.unanswered') },
      ],
      chosen: [choice.onlyNew ? 'moi' : 'chuaTraLoi'],
    },
    errors,
  );
}

function message({ t, choice, errors }: IssueInput): Pick<IssueModel, 'template' | 'plain'> {
  return {
    template: field(
      {
        name: 'mau',
        label: t('people:issue.template'),
        hint: t('people:issue.templateHint', {
          marks: MESSAGE_MARKS.map((m) => `{${m}}`).join(', '),
        }),
        value: choice.template.words,
        rows: 6,
        width: 'long',
      },
      errors,
    ),
    plain: options(
      {
        name: 'khongDau',
        label: t('people:issue.marks'),
        options: [
          { value: 'co', label: t('people:issue.plain'), hint: t('people:issue.plainHint') },
        ],
        chosen: choice.template.plain ? ['co'] : [],
      },
      errors,
    ),
  };
}

function ways({ t, choice, errors }: IssueInput): OptionsModel {
  return options(
    {
      name: 'cach',
      label: t('people:issue.way'),
      options: ISSUE_WAYS.map((way) => ({
        value: way,
        label: t(`people:way.${way}`),
        hint: t(`people:wayHint.${way}`),
      })),
      chosen: [choice.by],
    },
    errors,
  );
}

function places(context: IssueInput): OptionsModel[] {
  const { t, opened, registry, choice } = context;
  const { campaign } = opened;
  const units = registry.filter((unit) => existsOn(unit, campaign.unitsOn));
  const pick = (name: string, label: string, chosen: string, list: readonly string[][]) =>
    options(
      {
        name,
        label,
        options: [['', t('people:filter.any')], ...list].map(([value = '', words = '']) => ({
          value,
          label: words,
        })),
        chosen: [chosen],
      },
      new Map(),
    );
  return [
    pick(
      'nhom',
      t('people:field.group'),
      choice.group,
      campaign.groups.map((id) => [id, groupName(context, id)]),
    ),
    pick(
      'donVi',
      t('people:field.unit'),
      choice.unit,
      units.map(({ code }) => [code, unitName(context, code)]),
    ),
  ];
}
