/** One made-up person who fills in a form: a mood, small habits, and chance. */
import type { Answer, Answers, ValidAnswers } from '../domain/answers/answers';
import { validateAnswers } from '../domain/answers/validate-answers';
import type { Channel } from '../domain/campaign/response';
import { NO_OPINION, type GroupId, type PackContent } from '../domain/definition/pack';
import { questionsOf, type AskedQuestion, type Form } from '../domain/form/form';
import { hiddenOptions } from '../domain/form/visibility';
import type { Comments, Habits } from './demonstration-schema';
import { WeightedChoice, type SeededRandom } from './seeded-random';

export interface Place {
  readonly group: GroupId;
  readonly channel: Channel;
  /** The district is assessed, not a commune. */
  readonly atRoot: boolean;
  /** Commune where the person lives. */
  readonly home: string;
  /** How much kinder than elsewhere people are about the unit. */
  readonly unitMood: number;
}

interface Person extends Place {
  readonly mood: number;
  /** Kinder than the person's group. */
  readonly content: boolean;
  /** The same at every question, for those who tick straight down. */
  readonly straight?: number;
}

type GroupHabits = Habits['groups'][string];

/** A question with what is particular to answering it. */
interface KnownQuestion {
  readonly question: AskedQuestion;
  /** Absent where the question asks for a fact. */
  readonly scale?: string;
  readonly mood: number;
  readonly noOpinion: number;
}

/** The people who answer a group's form. */
export class Respondents {
  private readonly questions: readonly KnownQuestion[];
  private readonly habits: GroupHabits;
  private readonly choices = new Map<string, WeightedChoice<string>>();

  /** @throws RangeError when the group has no habits. */
  constructor(
    pack: PackContent,
    private readonly form: Form,
    private readonly all: Habits,
    private readonly comments: Comments,
  ) {
    const habits = all.groups[form.group];
    if (!habits) throw new RangeError(`no habits for group ${form.group}`);
    this.habits = habits;
    this.questions = questionsOf(form).map((question) => {
      const asked = pack.questions[question.id];
      const scale = asked?.kind === 'single-choice' ? asked.scale : undefined;
      return {
        question,
        ...(scale !== undefined && { scale }),
        mood: byPrefix(all.questions, question.id) ?? 0,
        noOpinion: offersNoOpinion(question)
          ? (byPrefix(all.noOpinion, question.id) ?? habits.noOpinion)
          : 0,
      };
    });
  }

  /** What one person answers. @throws Error when it does not fit the form, which is a fault of the data. */
  answer(place: Place, random: SeededRandom): ValidAnswers {
    const person = this.person(place, random);
    const answers: Record<string, Answer> = {};
    for (const known of this.questions) {
      const answer = this.answerOne(known, person, answers, random);
      if (answer !== undefined) answers[known.question.id] = answer;
    }
    const validated = validateAnswers(this.form, answers);
    if (validated.ok && !validated.value.screenedOut) return validated.value.answers;
    const faults = validated.ok ? 'screened out' : JSON.stringify(validated.error);
    throw new Error(
      `a made-up answer of group ${this.form.group} does not fit its form: ${faults}`,
    );
  }

  private person(place: Place, random: SeededRandom): Person {
    const own = random.normal() * this.habits.spread;
    const channel = this.all.channels[place.channel] ?? 0;
    return {
      ...place,
      mood: this.habits.mood + own + place.unitMood + channel,
      content: own + place.unitMood > -0.4,
      ...(random.chance(this.all.straightLine) && { straight: random.logistic() }),
    };
  }

  private answerOne(
    known: KnownQuestion,
    person: Person,
    answers: Answers,
    random: SeededRandom,
  ): Answer | undefined {
    const { question, scale } = known;
    switch (question.kind) {
      case 'single-choice':
        return scale === undefined
          ? this.tell(question.id, person, random)
          : this.rate(known, scale, person, answers, random);
      case 'unit-choice':
        return random.chance(this.all.backgroundBlank) ? undefined : person.home;
      case 'text':
        return this.write(question.id, person, answers, random);
      case 'multiple-choice':
      case 'number':
        return undefined;
    }
  }

  private rate(
    { question, mood, noOpinion }: KnownQuestion,
    scale: string,
    person: Person,
    answers: Answers,
    random: SeededRandom,
  ): string | undefined {
    if (random.chance(this.habits.blank)) return undefined;
    if (random.chance(noOpinion)) return NO_OPINION;
    const feeling = person.mood + mood + (person.straight ?? random.logistic());
    return this.level(scale, feeling, hiddenOptions(question, answers));
  }

  /** The level of a scale that a feeling reaches, or the nearest worse one that is offered. */
  private level(scale: string, feeling: number, hidden: readonly string[]): string {
    const profile = this.all.scales[scale];
    if (!profile) throw new RangeError(`no habits for scale ${scale}`);
    const reached = profile.cuts.findIndex((cut) => feeling >= cut);
    const from = reached < 0 ? profile.best.length - 1 : reached;
    const code = profile.best.slice(from).find((candidate) => !hidden.includes(candidate));
    if (code === undefined) throw new RangeError(`scale ${scale} offers nothing`);
    return code;
  }

  /** Facts about the dossier or the person. */
  private tell(id: string, person: Person, random: SeededRandom): string | undefined {
    if (!/^S\d/.test(id) && random.chance(this.all.backgroundBlank)) return undefined;
    return this.facts(id, person)?.draw(random);
  }

  private facts(id: string, { channel, atRoot }: Person): WeightedChoice<string> | undefined {
    const situations = this.all.choices[id];
    if (!situations) return undefined;
    const situation = [channel, atRoot ? 'root' : 'commune', 'any'].find(
      (name) => situations[name],
    );
    const key = `${id}|${situation ?? ''}`;
    const known = this.choices.get(key);
    if (known || situation === undefined) return known;
    const choice = new WeightedChoice(Object.entries(situations[situation] ?? {}));
    this.choices.set(key, choice);
    return choice;
  }

  private write(
    id: string,
    person: Person,
    answers: Answers,
    random: SeededRandom,
  ): string | undefined {
    if (id === 'S2-KHAC') {
      return answers['S2'] === '11' ? random.pick(this.comments.otherFields) : undefined;
    }
    if (!random.chance(this.habits.comment)) return undefined;
    const { officials, firms, citizens } = this.comments;
    const words = person.group === 'G6' ? citizens : person.group === 'G5' ? firms : officials;
    return random.pick(person.content ? words.kind : words.critical);
  }
}

function offersNoOpinion(question: AskedQuestion): boolean {
  return question.kind === 'single-choice' && question.noOpinion !== undefined;
}

/** The value under the longest prefix of the question's id. */
function byPrefix(values: Readonly<Record<string, number>>, id: string): number | undefined {
  const prefixes = Object.keys(values).filter((prefix) => id.startsWith(prefix));
  const longest = prefixes.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : values[longest];
}
