/** The words of a letter, in the language of who gets it: finished, for text and HTML alike. */
import type { Letter, LetterSurvey } from '../actions/mail/mailer';
import { LINK_HOURS } from '../domain/access/account-link';
import { formatDay } from '../domain/day';
import { localise } from '../domain/text';
import type { AccountLinkMail, AlertMail, PersonMail } from '../domain/mail/mail';
import type { Translate } from '../i18n';
import { paths } from '../web/paths';

export interface WrittenLetter {
  readonly locale: string;
  readonly subject: string;
  /** Who writes. */
  readonly organisation: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** What the letter is for; `href` is a full address. */
  readonly button: { readonly label: string; readonly href: string };
  /** Smaller print below. */
  readonly notes: readonly string[];
  /** Full address of the page that stops further mails; empty where there is none to stop. */
  readonly unsubscribeHref: string;
}

interface Writing {
  readonly t: Translate;
  /** Address of this server without a slash at the end. */
  readonly baseUrl: string;
}

/** Writes a letter. @throws Error when a letter to an invited person lacks its survey */
export function writeLetter(letter: Letter, writing: Writing): WrittenLetter {
  const { kind, content } = letter.substance;
  switch (kind) {
    case 'invitation':
      return invitation(content, surveyOf(letter), writing);
    case 'reminder':
      return reminder(content, surveyOf(letter), writing);
    case 'account-link':
      return accountLink(content, writing);
    case 'alert':
      return alert(content, writing);
  }
}

function surveyOf({ survey }: Letter): LetterSurvey {
  if (!survey) throw new Error('a letter to an invited person is about a survey');
  return survey;
}

function invitation(content: PersonMail, survey: LetterSurvey, writing: Writing): WrittenLetter {
  const { t } = writing;
  const values = valuesOf(content, survey);
  return {
    ...personal(content, survey, writing),
    subject: t('mail:invitation.subject', values),
    paragraphs: [t('mail:invitation.lead', values), t('mail:invitation.deadline', values)],
  };
}

function reminder(content: PersonMail, survey: LetterSurvey, writing: Writing): WrittenLetter {
  const { t } = writing;
  const values = valuesOf(content, survey);
  return {
    ...personal(content, survey, writing),
    subject: t('mail:reminder.subject', values),
    paragraphs: [t('mail:reminder.lead', values), t('mail:reminder.already')],
  };
}

function valuesOf({ locale }: PersonMail, { organisation, name, closesOn }: LetterSurvey) {
  return {
    organisation: localise(organisation, locale),
    survey: localise(name, locale),
    day: formatDay(closesOn),
  };
}

function personal(
  { name, locale, token }: PersonMail,
  { organisation, unsubscribeToken }: LetterSurvey,
  { t, baseUrl }: Writing,
): Omit<WrittenLetter, 'subject' | 'paragraphs'> {
  return {
    locale,
    organisation: asHeading(localise(organisation, locale)),
    greeting: t('mail:greeting', { name }),
    button: { label: t('mail:invitation.button'), href: baseUrl + paths.invitation.to(token) },
    notes: [t('mail:invitation.personal'), t('mail:invitation.anonymous')],
    unsubscribeHref: baseUrl + paths.unsubscribe.to(unsubscribeToken),
  };
}

/** A term stands inside sentences (“the Division of …”); at the head of a letter it begins one. */
function asHeading(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function accountLink(content: AccountLinkMail, { t, baseUrl }: Writing): WrittenLetter {
  const { name, locale, path, purpose } = content;
  const fresh = purpose === 'new-account';
  return {
    locale,
    organisation: t('common:product'),
    subject: fresh ? t('mail:account.new.subject') : t('mail:account.reset.subject'),
    greeting: t('mail:greeting', { name }),
    paragraphs: [fresh ? t('mail:account.new.lead') : t('mail:account.reset.lead')],
    button: { label: t('mail:account.button'), href: baseUrl + path },
    notes: [t('mail:account.once', { hours: LINK_HOURS }), t('mail:account.notYou')],
    unsubscribeHref: '',
  };
}

function alert(content: AlertMail, { t, baseUrl }: Writing): WrittenLetter {
  const { name, locale, subject, lines, path } = content;
  return {
    locale,
    organisation: t('common:product'),
    subject: t(subject.key, subject.values ?? {}),
    greeting: t('mail:greeting', { name }),
    paragraphs: lines.map(({ key, values }) => t(key, values ?? {})),
    button: { label: t('mail:alert.button'), href: baseUrl + path },
    notes: [],
    unsubscribeHref: '',
  };
}
