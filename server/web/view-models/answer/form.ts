/**
 * The page that asks. Without answers it is the same for every visitor, so it can be made once and
 * kept; after a 422 it is made again with everything that was ticked and typed.
 */
import type { Answers, FormProblem } from '../../../domain/answers/answers';
import type { Notice } from '../../../domain/campaign/notice';
import type { ShownTime } from '../../../domain/form/filling-time';
import { questionsOf, type Form } from '../../../domain/form/form';
import type { Text } from '../../../domain/text';
import { publicFrame, type PageContext, type PublicFrame } from '../frame';
import { formWords, type FormWords } from './condition';
import { noticeModel, type ConsentModel, type NoticeModel } from './notice';
import { CONSENT_FIELD, DURATION_FIELD } from './fields';
import { inlineText, summaryText } from './problems';
import { surveyWords, type Words } from './words';
import { inputIdOf, questionModel, type QuestionModel } from './question';

export interface SectionModel {
  readonly id: string;
  readonly titleId: string;
  readonly title: Words;
  /** “Phần 2/5” */
  readonly position: string;
  readonly text: Words;
  readonly layout: 'list' | 'grid';
  readonly questions: readonly QuestionModel[];
}

export interface ErrorSummaryModel {
  readonly items: readonly { readonly href: string; readonly text: string }[];
}

export interface FormPageModel extends PublicFrame {
  readonly heading: Words;
  readonly lead: Words;
  readonly group: string;
  readonly errorSummary: ErrorSummaryModel | null;
  /** What the new answers replace; empty where none were sent before. */
  readonly replacing: string;
  /** How long filling in takes, measured; empty until it is known. */
  readonly time: string;
  readonly notice: NoticeModel;
  readonly consent: ConsentModel;
  readonly sections: readonly SectionModel[];
  /** The browser kept no cookie: the same form comes back, ready to be sent once more. */
  readonly sendAgain: boolean;
  /** What may be left blank. */
  readonly sendHint: string;
  /** The filling's secret, only where a cookie cannot carry it; empty otherwise. */
  readonly secret: string;
  /** What a draft on the device belongs to: campaign, group, pack; empty where none is kept. */
  readonly draft: string;
  /** The answers in it come from the server, and win over a draft. */
  readonly filled: boolean;
  /** Name of the field for the seconds that answering took. */
  readonly durationField: string;
}

export interface FormPageInput extends PageContext {
  readonly form: Form;
  readonly notice: Notice;
  readonly answers?: Answers;
  readonly problems?: readonly FormProblem[];
  readonly consent?: boolean;
  readonly secretField?: string;
  readonly sendAgain?: boolean;
  readonly draft?: string;
  /** The person has come to replace what this browser sent. */
  readonly replacing?: boolean;
  /** How long filling in takes, measured. */
  readonly time?: ShownTime;
}

/** Makes the form page; the switches are left out where following them would lose answers. */
export function formPage(input: FormPageInput): FormPageModel {
  const { form, t, problems = [], answers = {} } = input;
  const words = formWords(form, input);
  const say = (text: Text | undefined): Words => surveyWords(text, words);
  const heading = say(form.title);
  const title =
    problems.length > 0 ? t('answer:errorTitle', { title: heading.text }) : heading.text;
  const frame = publicFrame(input, title);
  const perVisitor = input.answers !== undefined || problems.length > 0;
  return {
    ...frame,
    languages: perVisitor ? [] : frame.languages,
    displays: perVisitor ? [] : frame.displays,
    heading,
    lead: say(form.lead),
    group: form.group,
    replacing: input.replacing ? t('answer:replacing') : '',
    time: input.time ? t('answer:time', { ...input.time }) : '',
    errorSummary: errorSummary(form, problems, words),
    ...noticeModel(input.notice, input.consent ?? false, problems, words),
    sections: form.sections.map((section, index) => ({
      id: `phan-${section.id}`,
      titleId: `tieu-de-${section.id}`,
      title: say(section.title),
      position: t('answer:section', { number: index + 1, total: form.sections.length }),
      text: say(section.text),
      layout: section.layout,
      questions: section.questions.map((question) =>
        questionModel(question, words, answers[question.id], errorAt(question.id, problems, words)),
      ),
    })),
    sendAgain: input.sendAgain ?? false,
    sendHint: sendHint(form, words),
    secret: input.secretField ?? '',
    draft: input.draft ?? '',
    filled: perVisitor,
    durationField: DURATION_FIELD,
  };
}

function sendHint(form: Form, { t }: FormWords): string {
  const someRequired = questionsOf(form).some((question) => question.required);
  return someRequired ? t('answer:sendHintRequired') : t('answer:sendHint');
}

function errorAt(question: string, problems: readonly FormProblem[], { t }: FormWords): string {
  const problem = problems.find((candidate) => candidate.question === question);
  return problem ? inlineText(problem, t) : '';
}

function errorSummary(
  form: Form,
  problems: readonly FormProblem[],
  { numbers, t }: FormWords,
): ErrorSummaryModel | null {
  if (problems.length === 0) return null;
  const first = questionsOf(form)[0]?.id ?? '';
  const items = problems.map((problem) => ({
    href: `#${targetOf(problem, first)}`,
    text: summaryText(problem, numbers.get(problem.question) ?? 0, t),
  }));
  return { items };
}

function targetOf(problem: FormProblem, firstQuestion: string): string {
  if (problem.code === 'consent') return CONSENT_FIELD;
  return inputIdOf(problem.code === 'empty' ? firstQuestion : problem.question);
}
