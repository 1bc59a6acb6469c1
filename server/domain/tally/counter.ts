/** Counts one group's responses into a tally, in one pass and without keeping any of them. */
import type { Answer, Answers } from '../answers/answers';
import {
  criteriaOf,
  measuringQuestions,
  type CriterionId,
  type GroupId,
  type OptionCode,
  type PackContent,
  type QuestionId,
} from '../definition/pack';
import { questionsOf, type AskedQuestion, type Form } from '../form/form';
import { visibilityRule, type VisibilityRule } from '../form/visibility';
import { kindOf } from '../questions';
import { isNoOpinion } from '../questions/question-kind';
import type { Tally } from './tally';

/** Something the pack measures (a criterion or an index) and who has said anything valid about it. */
interface Measure {
  readonly id: CriterionId;
  readonly questions: readonly QuestionId[];
  /** Whether a 'không biết' is valid here; an index never counts one. */
  readonly countsNoOpinion: boolean;
  respondents: number;
  /** Number of the last response counted in `respondents`, so that none counts twice. */
  lastResponse: number;
}

/** One question's counts while they grow. A map, since a code may be any word ('constructor' too). */
interface OpenQuestionTally {
  readonly question: AskedQuestion;
  readonly asked: boolean;
  readonly measures: readonly Measure[];
  readonly options: Map<OptionCode, number>;
  answered: number;
  noOpinion: number;
  blank: number;
  notApplicable: number;
  spoilt: number;
}

export interface CounterOptions {
  /** Questions that were put at all; the others count as not applicable. All of the form when absent. */
  readonly asked?: ReadonlySet<QuestionId>;
}

/** A running count of responses to one form. */
export class Counter {
  private responses = 0;
  private readonly visible: VisibilityRule;
  private readonly measures: readonly Measure[];
  private readonly questions: readonly OpenQuestionTally[];

  constructor(pack: PackContent, form: Form, options: CounterOptions = {}) {
    this.visible = visibilityRule(form);
    this.measures = measuresOf(pack, form.group);
    this.questions = questionsOf(form).map((question) => ({
      question,
      asked: options.asked?.has(question.id) ?? true,
      measures: this.measures.filter((measure) => measure.questions.includes(question.id)),
      options: new Map(),
      answered: 0,
      noOpinion: 0,
      blank: 0,
      notApplicable: 0,
      spoilt: 0,
    }));
  }

  /** Counts one response, whose answers have been validated when they were accepted. */
  add(answers: Answers): void {
    this.responses += 1;
    const { hidden } = this.visible(answers);
    for (const tally of this.questions) {
      const { id } = tally.question;
      if (!tally.asked || (hidden.size > 0 && hidden.has(id))) tally.notApplicable += 1;
      else this.countAnswer(tally, answers[id]);
    }
  }

  /** What has been counted so far. */
  tally(): Tally {
    const heard = this.measures.filter((measure) => measure.respondents > 0);
    return {
      responses: this.responses,
      questions: Object.fromEntries(
        this.questions.map((tally) => [
          tally.question.id,
          {
            answered: tally.answered,
            noOpinion: tally.noOpinion,
            blank: tally.blank,
            notApplicable: tally.notApplicable,
            spoilt: tally.spoilt,
            options: Object.fromEntries(tally.options),
          },
        ]),
      ),
      valid: Object.fromEntries(heard.map((measure) => [measure.id, measure.respondents])),
    };
  }

  private countAnswer(tally: OpenQuestionTally, answer: Answer | undefined): void {
    if (answer === undefined) {
      tally.blank += 1;
      return;
    }
    const { question } = tally;
    if (isNoOpinion(question, answer)) {
      tally.noOpinion += 1;
      this.countRespondent(tally, true);
      return;
    }
    const choices = kindOf(question).choices(question, answer);
    if (choices === 'spoilt') {
      tally.spoilt += 1;
      return;
    }
    tally.answered += 1;
    for (const code of choices) tally.options.set(code, (tally.options.get(code) ?? 0) + 1);
    this.countRespondent(tally, false);
  }

  private countRespondent(tally: OpenQuestionTally, noOpinion: boolean): void {
    for (const measure of tally.measures) {
      if (measure.lastResponse === this.responses) continue;
      if (noOpinion && !measure.countsNoOpinion) continue;
      measure.lastResponse = this.responses;
      measure.respondents += 1;
    }
  }
}

function measuresOf(pack: PackContent, group: GroupId): Measure[] {
  const noOpinionIsValid = pack.scoring !== undefined && pack.scoring.noOpinion !== 'excluded';
  const start = { respondents: 0, lastResponse: 0 };
  const criteria = criteriaOf(pack).map((criterion) => ({
    id: criterion.id,
    questions: measuringQuestions(pack, criterion, group),
    countsNoOpinion: noOpinionIsValid && criterion.rule.kind !== 'index',
    ...start,
  }));
  const indexes = pack.indexes
    .filter((index) => index.groups.includes(group))
    .map((index) => ({
      id: index.id,
      questions: index.factors.flatMap((factor) => factor.items),
      countsNoOpinion: false,
      ...start,
    }));
  return [...criteria, ...indexes].filter((measure) => measure.questions.length > 0);
}
