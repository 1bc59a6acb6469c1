/** One sheet to key: its number and the very form that respondents see, in the order of the paper. */
import type { Door } from '../../../../actions/open-door';
import type { Answers, FormProblem } from '../../../../domain/answers/answers';
import type { Notice } from '../../../../domain/campaign/notice';
import { localise } from '../../../../domain/text';
import type { Unit } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import { formPage, type SectionModel } from '../../answer/form';
import { errorSummary, field, type ErrorSummaryModel, type FieldModel } from '../../fields';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { officeWords } from '../words';

export const NUMBER_FIELD = 'so-phieu';

export interface SheetModel extends OfficeFrame {
  readonly pile: readonly string[];
  readonly number: FieldModel;
  readonly errorSummary: ErrorSummaryModel | null;
  readonly sections: readonly SectionModel[];
  readonly secret: string;
  /** The revision to be replaced, when this sheet has been keyed with other answers; 0 otherwise. */
  readonly replaces: number;
  readonly pilesHref: string;
}

export interface SheetInput extends PageContext {
  readonly door: Door;
  readonly unit: Unit | undefined;
  readonly notice: Notice;
  readonly secret: string;
  /** As typed, or the one that comes next. */
  readonly number: string;
  readonly answers?: Answers;
  readonly problems?: readonly FormProblem[];
  /** What is wrong with the number; words of the catalogue follow from it. */
  readonly numberProblem?: 'malformed' | 'taken';
  readonly replaces?: number;
}

/** The page; faults of the number come before those of the answers. */
export function sheetPage(input: SheetInput): SheetModel {
  const { t, locale, door, unit, numberProblem } = input;
  const words = officeWords(input, door.opened);
  const form = formPage({ ...input, form: door.form });
  const errors = new Map(
    numberProblem ? [[NUMBER_FIELD, t(`keying:number.${numberProblem}`)] as const] : [],
  );
  const items = [...(errorSummary(errors)?.items ?? []), ...(form.errorSummary?.items ?? [])];
  return {
    ...officeFrame(input, t('keying:sheet'), [
      { label: t('keying:title'), href: paths.office.keying.to() },
    ]),
    pile: [
      words.say(door.opened.campaign.name),
      words.group(door.group.id),
      unit ? localise(unit.name, locale) : door.unit,
      t(`office:channel.${door.channel}`),
    ],
    number: field(
      {
        name: NUMBER_FIELD,
        label: t('keying:number.label'),
        hint: t('keying:number.hint'),
        value: input.number,
        width: 'short',
      },
      errors,
    ),
    errorSummary: items.length > 0 ? { items } : null,
    sections: form.sections,
    secret: input.secret,
    replaces: input.replaces ?? 0,
    pilesHref: paths.office.keying.to(),
  };
}
