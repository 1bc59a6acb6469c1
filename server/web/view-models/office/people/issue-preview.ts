/** What an issue of links would do, before it is done: how many get one, who does not, and the message. */
import type { Recipients } from '../../../../actions/people/issue-links';
import { fillMessage } from '../../../../domain/people/message-text';
import { LEFT_OUT_REASONS } from '../../../../domain/people/reach';
import { smsLength } from '../../../../domain/people/sms-length';
import { paths } from '../../../paths';
import { figuresIn } from '../../numbers';
import { peopleFrame, type PeopleContext, type PeopleFrame } from './frame';
import { messageValues, type IssueChoice } from './issue';

export interface IssuePreviewModel extends PeopleFrame {
  readonly count: string;
  readonly leftOut: readonly string[];
  /** Words on what this way needs or costs. */
  readonly notes: readonly string[];
  /** The message as the first person gets it; empty in other ways. */
  readonly sample: string;
  /** What the form sends again. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly href: string;
  /** Empty when nobody is left to be given a link. */
  readonly saveLabel: string;
  readonly backHref: string;
}

export interface IssuePreviewInput extends PeopleContext {
  readonly choice: IssueChoice;
  readonly found: Recipients;
  /** A link as long as the real ones. */
  readonly sampleLink: string;
  /** Names this sending, so that a form sent twice mails nobody twice. */
  readonly round: string;
  /** Mails a minute; absent where no mail server is set. */
  readonly mailsPerMinute?: number;
}

/** The model of the preview. */
export function issuePreviewPage(input: IssuePreviewInput): IssuePreviewModel {
  const { t, locale, opened, choice, found, round } = input;
  const { integer } = figuresIn(locale);
  const { id } = opened.campaign;
  const count = found.recipients.length;
  const { linksMailed, linksExported, linksPrinted, links } = paths.office;
  const target = { mail: linksMailed, message: linksExported, letter: linksPrinted }[choice.by];
  return {
    ...peopleFrame(input, t('people:preview.title')),
    count: t(`people:preview.${choice.by}`, { people: integer(count) }),
    leftOut: LEFT_OUT_REASONS.flatMap((reason) => {
      const left = found.leftOut.get(reason) ?? 0;
      return left === 0 ? [] : [t(`people:leftOut.${reason}`, { people: integer(left) })];
    }),
    notes: count === 0 ? [] : notes(input),
    sample: choice.by === 'message' ? (messages(input)[0] ?? '') : '',
    kept: keptFields(choice, round),
    href: target.to(id),
    saveLabel: count === 0 ? '' : t(`people:save.${choice.by}`),
    backHref: links.to(id),
  };
}

function notes(input: IssuePreviewInput): string[] {
  const { t, locale, choice, found, mailsPerMinute } = input;
  const { integer } = figuresIn(locale);
  switch (choice.by) {
    case 'mail':
      return [
        mailsPerMinute === undefined
          ? t('people:preview.noServer')
          : t('people:preview.pace', {
              minutes: integer(Math.ceil(found.recipients.length / mailsPerMinute)),
              perMinute: integer(mailsPerMinute),
            }),
      ];
    case 'message': {
      const lengths = messages(input).map(smsLength);
      const most = (of: 'places' | 'parts'): string =>
        integer(Math.max(...lengths.map((length) => length[of])));
      const sum = lengths.reduce((total, { parts }) => total + parts, 0);
      return [
        t('people:preview.longest', {
          characters: most('places'),
          parts: most('parts'),
          sum: integer(sum),
        }),
        t('people:preview.secret'),
      ];
    }
    case 'letter':
      return [t('people:preview.secret')];
  }
}

function messages({ opened, choice, found, sampleLink }: IssuePreviewInput): string[] {
  return found.recipients.map(({ person }) =>
    fillMessage(choice.template, messageValues({ opened }, person.name, sampleLink)),
  );
}

function keptFields(choice: IssueChoice, round: string): IssuePreviewModel['kept'] {
  return [
    { name: 'cach', value: choice.by },
    { name: 'nhom', value: choice.group },
    { name: 'donVi', value: choice.unit },
    { name: 'ai', value: choice.onlyNew ? 'moi' : 'chuaTraLoi' },
    { name: 'nguoi', value: choice.invitation },
    { name: 'mau', value: choice.template.words },
    { name: 'khongDau', value: choice.template.plain ? 'co' : '' },
    { name: 'lan', value: round },
  ];
}
