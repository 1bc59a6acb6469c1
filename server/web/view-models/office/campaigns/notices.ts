/** The legal notices of a campaign: the list by day, and the form of each. */
import type { ChangeRefusal } from '../../../../actions/campaigns/change-campaign';
import { NOTICE_SUBJECTS, type Notice } from '../../../../domain/campaign/notice';
import { termsOf } from '../../../../domain/campaign/terms';
import { asTyped, typedText, type TypedText } from '../../../../domain/campaign/typed-text';
import { formatDay, parseTypedDay, type Day } from '../../../../domain/day';
import { localise } from '../../../../domain/text';
import { paths } from '../../../paths';
import {
  errorSummary,
  field,
  type ErrorSummaryModel,
  type FieldErrors,
  type FieldModel,
} from '../../fields';
import { typedWords, type FormReader } from './draft-fields';
import { isEditable, setupFrame, type CampaignContext, type SetupFrame } from './frame';
import { wordFields } from './settings';

export const NOTICE_DAY_FIELD = 'tu-ngay';

/** Parts of a notice in the order of the form; consent is optional. */
const PARTS = ['summary', ...NOTICE_SUBJECTS, 'consent'] as const;
type Part = (typeof PARTS)[number];

const LONGEST = 4000;

export interface NoticeListModel extends SetupFrame {
  readonly editable: boolean;
  readonly notices: readonly {
    readonly title: string;
    readonly summary: string;
    readonly href: string;
    readonly removeHref: string;
  }[];
  readonly newHref: string;
}

export interface NoticeModel extends SetupFrame {
  readonly editable: boolean;
  readonly summary: ErrorSummaryModel | null;
  readonly action: string;
  readonly day: FieldModel;
  readonly parts: readonly { readonly title: string; readonly fields: readonly FieldModel[] }[];
  /** Placeholders that may stand in the words, and what they become. */
  readonly terms: readonly { readonly label: string; readonly value: string }[];
}

/** A notice as it was typed. */
export interface TypedNotice {
  readonly from: string;
  readonly words: ReadonlyMap<Part, TypedText>;
}

/** The list. */
export function noticeListPage(
  input: CampaignContext & { readonly refused?: ChangeRefusal },
): NoticeListModel {
  const { t, locale, opened, refused } = input;
  const { notices, id } = opened.campaign;
  const { office } = paths;
  return {
    ...setupFrame(input, t('campaigns:notices.title'), refused),
    editable: isEditable(input),
    notices: notices.map(({ from, notice }) => ({
      title: t('campaigns:notices.from', { day: formatDay(from) }),
      summary: localise(notice.summary, locale),
      href: office.notice.to(id, from),
      removeHref: office.noticeRemoved.to(id, from),
    })),
    newHref: office.newNotice.to(id),
  };
}

/** The form; `before` is the day under which the notice stands, absent for a new one. */
export function noticePage(
  input: CampaignContext & {
    readonly typed: TypedNotice;
    readonly errors: FieldErrors;
    readonly before?: Day;
    readonly refused?: ChangeRefusal;
  },
): NoticeModel {
  const { t, locale, opened, typed, errors, before, refused } = input;
  const { campaign } = opened;
  const { notice, newNotice } = paths.office;
  const title =
    before === undefined
      ? t('campaigns:newNotice.title')
      : t('campaigns:notices.from', { day: formatDay(before) });
  return {
    ...setupFrame(input, title, refused),
    editable: isEditable(input),
    summary: errorSummary(errors) ?? null,
    action: before === undefined ? newNotice.to(campaign.id) : notice.to(campaign.id, before),
    day: field(
      {
        name: NOTICE_DAY_FIELD,
        label: t('campaigns:notice.from'),
        hint: t('campaigns:field.dayHint'),
        value: typed.from,
        inputmode: 'numeric',
        width: 'short',
      },
      errors,
    ),
    parts: PARTS.map((part) => ({
      title: t(`campaigns:subject.${part}`),
      fields: wordFields(input, typed.words.get(part), partField(part), errors, 4),
    })),
    terms: Object.entries(termsOf(campaign)).map(([name, text]) => ({
      label: `{${name}}`,
      value: localise(text, locale),
    })),
  };
}

/** A stored notice as its form shows it. */
export function noticeAsTyped(from: Day | undefined, notice: Notice): TypedNotice {
  const { summary, paragraphs, consent } = notice;
  const texts = { ...paragraphs, summary, consent };
  return {
    from: from === undefined ? '' : formatDay(from),
    words: new Map(PARTS.map((part) => [part, asTyped(texts[part])])),
  };
}

/** The notice as it was sent. */
export function typedNotice(form: FormReader): TypedNotice {
  return {
    from: form.text(NOTICE_DAY_FIELD),
    words: new Map(PARTS.map((part) => [part, typedWords(form, partField(part))])),
  };
}

/** The notice to be saved, or what was wrong. Parts may be empty until the campaign opens. */
export function readNotice(
  { from, words }: TypedNotice,
  { t }: Pick<CampaignContext, 't'>,
): { readonly from?: Day; readonly notice: Notice; readonly errors: FieldErrors } {
  const day = parseTypedDay(from);
  const errors = new Map<string, string>();
  if (day === undefined) errors.set(NOTICE_DAY_FIELD, t('campaigns:draftProblem.no-day'));
  for (const [part, typed] of words) {
    for (const language of ['vi', 'en'] as const) {
      if (typed[language].length <= LONGEST) continue;
      errors.set(
        `${partField(part)}.${language}`,
        t('campaigns:notice.tooLong', { limit: LONGEST }),
      );
    }
  }
  const text = (part: Part) => typedText(words.get(part) ?? { vi: '', en: '' });
  const consent = text('consent');
  const paragraphs = NOTICE_SUBJECTS.map((subject) => [subject, text(subject)] as const);
  const notice: Notice = {
    summary: text('summary'),
    paragraphs: Object.fromEntries(paragraphs) as Notice['paragraphs'],
    ...(consent.vi !== '' && { consent }),
  };
  return { ...(day !== undefined && { from: day }), notice, errors };
}

function partField(part: Part): string {
  return `loi.${part}`;
}
