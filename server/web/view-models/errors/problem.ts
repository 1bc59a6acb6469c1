/** One page for everything that keeps a person from answering, each problem in its own plain words. */
import { formatDay } from '../../../domain/day';
import type { Problem } from '../../../domain/problem';
import type { Translate } from '../../../i18n';
import { paths } from '../../paths';
import { publicFrame, type PageContext, type PublicFrame } from '../frame';

interface DetailModel {
  readonly label: string;
  readonly value: string;
  /** To be quoted letter by letter. */
  readonly isCode: boolean;
}

export interface ProblemPageModel extends PublicFrame {
  readonly lead: string;
  readonly advice: string;
  /** The day of opening or closing, the seconds to wait, the incident to quote; none for most problems. */
  readonly details: readonly DetailModel[];
  readonly homeHref: string;
}

/** The page of a problem. */
export function problemPage(input: PageContext & { readonly problem: Problem }): ProblemPageModel {
  const { problem, t } = input;
  const words = `problem:page.${problem.code}`;
  return {
    ...publicFrame(input, t(`${words}.title`)),
    lead: t(`${words}.lead`),
    advice: t(`${words}.advice`),
    details: detailsOf(problem, t),
    homeHref: paths.home.to(),
  };
}

function detailsOf(problem: Problem, t: Translate): ProblemPageModel['details'] {
  const { opensOn, closedOn, retryAfter, incident } = problem;
  const plain = (label: string, value: string): DetailModel => ({ label, value, isCode: false });
  const seconds = retryAfter === undefined ? '' : t('problem:seconds', { seconds: retryAfter });
  return [
    ...(opensOn ? [plain(t('problem:opensOn'), formatDay(opensOn))] : []),
    ...(closedOn ? [plain(t('problem:closedOn'), formatDay(closedOn))] : []),
    ...(seconds ? [plain(t('problem:retryAfter'), seconds)] : []),
    ...(incident ? [{ label: t('problem:incident'), value: incident, isCode: true }] : []),
  ];
}
