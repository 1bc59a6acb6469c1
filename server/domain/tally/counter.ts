/** Counts one group's responses into a tally, in one pass and without keeping any of them. */
import { codesOf } from '../questions/question-kind';
import { kindOf } from '../questions';
import type { Answer, Answers } from '../answers/answers';
import {
  criteriaOf,
  measuringQuestions,
  NO_OPINION,
  type CriterionId,
  type PackContent,
  type QuestionId,
} from '../definition/pack';
import { questionsOf, type AskedQuestion, type Form } from '../form/form';
import { visibility } from '../form/visibility';
import type { Tally } from './tally';

interface OpenQuestionTally {
  answered: number;
  noOpinion: number;
  blank: number;
  notApplicable: number;
  spoilt: number;
  options: Record<string, number>;
}

/** A measured thing of the pack (criterion or index) and the group's questions that measure it. */
interface Measure {
  readonly id: CriterionId;
  readonly questions: readonly QuestionId[];
}

export interface CounterOptions {
  /** Questions that were put at all; the others count as not applicable. All of the form when absent. */
  readonly asked?: ReadonlySet<QuestionId>;
}

/** A running count of responses to one form. */
export class Counter {
  private responses = 0;
  private readonly questions: Record<QuestionId, OpenQuestionTally> = {};
  private readonly valid: Record<CriterionId, number> = {};
  private readonly asked: readonly AskedQuestion[];
  private readonly measures: readonly Measure[];
  private readonly noOpinionIsValid: boolean;

  constructor(
    pack: PackContent,
    private readonly form: Form,
    private readonly options: CounterOptions = {},
  ) {
    this.asked = questionsOf(form);
    for (const question of this.asked) this.questions[question.id] = emptyQuestion();
    this.measures = measuresOf(pack, form.group);
    this.noOpinionIsValid = pack.scoring !== undefined && pack.scoring.noOpinion !== 'excluded';
  }

  /** Counts one response, whose answers have been validated when they were accepted. */
  add(answers: Answers): void {
    this.responses += 1;
    const { hidden } = visibility(this.form, answers);
    const validQuestions = new Set<QuestionId>();
    for (const question of this.asked) {
      const tally = this.questions[question.id];
      if (tally === undefined) continue;
      const notApplicable = hidden.has(question.id) || this.options.asked?.has(question.id) === false;
      if (notApplicable) tally.notApplicable += 1;
      else if (this.countAnswer(tally, question, answers[question.id])) validQuestions.add(question.id);
    }
    for (const measure of this.measures) {
      if (measure.questions.some((id) => validQuestions.has(id))) {
        this.valid[measure.id] = (this.valid[measure.id] ?? 0) + 1;
      }
    }
  }

  /** What has been counted so far. */
  tally(): Tally {
    return structuredClone({
      responses: this.responses,
      questions: this.questions,
      valid: this.valid,
    });
  }

  /** Counts one question and says whether the answer is valid for scoring. */
  private countAnswer(
    tally: OpenQuestionTally,
    question: AskedQuestion,
    answer: Answer | undefined,
  ): boolean {
    if (answer === undefined) {
      tally.blank += 1;
      return false;
    }
    if (answer === NO_OPINION) {
      tally.noOpinion += 1;
      return this.noOpinionIsValid;
    }
    const choices = kindOf(question).choices(question, answer);
    if (choices === 'spoilt') {
      tally.spoilt += 1;
      return false;
    }
    tally.answered += 1;
    for (const code of choices) tally.options[code] = (tally.options[code] ?? 0) + 1;
    return codesOf(answer).length > 0;
  }
}

function measuresOf(pack: PackContent, group: string): Measure[] {
  const criteria = criteriaOf(pack).map((criterion) => ({
    id: criterion.id,
    questions: measuringQuestions(pack, criterion, group),
  }));
  const indexes = pack.indexes
    .filter((index) => index.groups.includes(group))
    .map((index) => ({ id: index.id, questions: index.factors.flatMap((factor) => factor.items) }));
  return [...criteria, ...indexes].filter((measure) => measure.questions.length > 0);
}

function emptyQuestion(): OpenQuestionTally {
  return { answered: 0, noOpinion: 0, blank: 0, notApplicable: 0, spoilt: 0, options: {} };
}
