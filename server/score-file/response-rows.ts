/** Rows of a file of responses → tallies by group: one row at a time, none of them kept. */
import { readAnswers } from '../domain/answers/read-answers';
import { validateAnswers } from '../domain/answers/validate-answers';
import type { Answers } from '../domain/answers/answers';
import { CHANNELS } from '../domain/campaign/response';
import { parseDay } from '../domain/day';
import { questionnaireOf, type GroupId, type PackContent } from '../domain/definition/pack';
import { questionsOf, type AskedQuestion, type Form } from '../domain/form/form';
import { prepareForm } from '../domain/form/prepare-form';
import { kindOf } from '../domain/questions';
import { Counter } from '../domain/tally/counter';
import type { Tally } from '../domain/tally/tally';
import type { Columns } from './columns';
import { ProblemList, type CellProblem, type Problems } from './problems';

/** What is worth knowing about a file whose rows all fit. */
export interface Cleaning {
  /** Cells of paper ballots with two ticks where one was asked: counted, not valid. */
  readonly spoilt: Problems;
  /** Answers left out since another answer hides their question or option. */
  readonly dropped: number;
  /** Rows of people outside the survey. */
  readonly screenedOut: number;
}

export interface CountedRows {
  readonly rows: number;
  /** Groups with at least one row. */
  readonly tallies: ReadonlyMap<GroupId, Tally>;
  readonly cleaning: Cleaning;
}

interface GroupReader {
  readonly form: Form;
  readonly questions: ReadonlyMap<string, AskedQuestion>;
  readonly counter: Counter;
}

/** A row with its place in the file. */
interface Row {
  readonly cells: readonly string[];
  /** Where the row begins. */
  readonly line: number;
}

const LINE_END = /\r\n|\r|\n/g;

/** Line ends inside cells, by which a quoted cell stretches over several lines of an editor. */
export function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((total, cell) => total + (cell.match(LINE_END)?.length ?? 0), 0);
}

export class ResponseRows {
  private rows = 0;
  private dropped = 0;
  private screenedOut = 0;
  private readonly spoilt = new ProblemList();
  private readonly groups = new Map<GroupId, GroupReader>();
  private readonly asked: ReadonlySet<string>;

  constructor(
    private readonly pack: PackContent,
    private readonly columns: Columns,
    private readonly problems: ProblemList,
  ) {
    this.asked = new Set(columns.questions.keys());
  }

  /** Counts a row, or adds each of its faults to the problems. */
  add(cells: readonly string[], line: number): void {
    this.rows += 1;
    const row = { cells, line };
    if (cells.length !== this.columns.headers.length) {
      this.problems.add({ line, code: 'cell-count', value: String(cells.length) });
      return;
    }
    const channel = this.readChannel(row);
    this.checkDay(row);
    const group = this.readGroup(row);
    if (group) this.countAnswers(row, group, channel === 'paper');
  }

  /** What has been counted; meaningful when there were no problems. */
  counted(): CountedRows {
    return {
      rows: this.rows,
      tallies: new Map([...this.groups].map(([id, { counter }]) => [id, counter.tally()])),
      cleaning: { spoilt: this.spoilt, dropped: this.dropped, screenedOut: this.screenedOut },
    };
  }

  private countAnswers(row: Row, { form, questions, counter }: GroupReader, paper: boolean): void {
    const raw = new Map<string, readonly string[]>();
    for (const [id, place] of this.columns.questions) {
      const cell = row.cells[place] ?? '';
      if (cell.trim() === '') continue;
      const question = questions.get(id);
      if (question) raw.set(id, valuesOf(question, cell));
      else this.problems.add(this.at(row, place, 'not-asked'));
    }
    const valid = validateAnswers(form, readAnswers(form, raw), {
      acceptSpoilt: paper,
      acceptBlank: true,
    });
    if (!valid.ok) {
      for (const { question, code } of valid.error) {
        this.problems.add(this.at(row, this.columns.questions.get(question) ?? 0, code));
      }
      return;
    }
    const { answers, dropped, screenedOut } = valid.value;
    this.dropped += dropped.length;
    if (screenedOut) this.screenedOut += 1;
    if (paper) this.noteSpoilt(row, questions, answers);
    counter.add(answers);
  }

  private noteSpoilt(
    row: Row,
    questions: ReadonlyMap<string, AskedQuestion>,
    answers: Answers,
  ): void {
    for (const [id, answer] of Object.entries(answers)) {
      const question = questions.get(id);
      if (!question || kindOf(question).choices(question, answer) !== 'spoilt') continue;
      this.spoilt.add(this.at(row, this.columns.questions.get(id) ?? 0, 'one-only'));
    }
  }

  private readGroup(row: Row): GroupReader | undefined {
    const place = this.columns.fixed.get('group') ?? 0;
    const id = row.cells[place]?.trim() ?? '';
    const known = this.groups.get(id);
    if (known) return known;
    if (!questionnaireOf(this.pack, id)) {
      this.problems.add(this.at(row, place, 'unknown-group'));
      return undefined;
    }
    const opened = this.openGroup(id);
    this.groups.set(id, opened);
    return opened;
  }

  private openGroup(id: GroupId): GroupReader {
    const form = prepareForm(this.pack, id, { terms: {} });
    return {
      form,
      questions: new Map(questionsOf(form).map((question) => [question.id, question])),
      counter: new Counter(this.pack, form, { asked: this.asked }),
    };
  }

  private readChannel(row: Row): string | undefined {
    const place = this.columns.fixed.get('channel');
    const cell = place === undefined ? '' : (row.cells[place]?.trim() ?? '');
    if (place === undefined || cell === '') return undefined;
    const channel = CHANNELS.find((candidate) => candidate === cell);
    if (channel === undefined) this.problems.add(this.at(row, place, 'unknown-channel'));
    return channel;
  }

  private checkDay(row: Row): void {
    const place = this.columns.fixed.get('day');
    const cell = place === undefined ? '' : (row.cells[place]?.trim() ?? '');
    if (place === undefined || cell === '' || parseDay(cell) !== undefined) return;
    this.problems.add(this.at(row, place, 'not-a-day'));
  }

  private at({ cells, line }: Row, place: number, code: CellProblem['code']): CellProblem {
    return {
      line: line + lineEndsIn(cells.slice(0, place)),
      column: place + 1,
      header: this.columns.headers[place] ?? '',
      code,
      value: cells[place] ?? '',
    };
  }
}

/** Choices are parted by `|`; words of one's own may hold one. */
function valuesOf(question: AskedQuestion, cell: string): readonly string[] {
  return question.kind !== 'text' && cell.includes('|') ? cell.split('|') : [cell];
}
