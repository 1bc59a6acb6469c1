/** A list of people from a file: chosen, checked, and confirmed. */
import type { CheckedFile } from '../../../../actions/people/prepare-people';
import { isOver, stateOn } from '../../../../domain/campaign/campaign';
import { paths } from '../../../paths';
import { options, type OptionsModel } from '../../fields';
import { figuresIn } from '../../numbers';
import { importPreview, type ImportPreviewModel } from '../imports/preview';
import { uploadModel, type UploadModel } from '../imports/upload';
import { peopleFrame, type PeopleContext, type PeopleFrame } from './frame';
import { problemWords } from './person-fields';

/** Longest part of a cell that is shown beside its fault, in characters. */
const LONGEST_VALUE = 80;

export interface PeopleImportModel extends PeopleFrame {
  /** The campaign takes no more people. */
  readonly over: boolean;
  /** Why a confirmed list was not written; empty when there is no such reason. */
  readonly refusal: string;
  /** Where a list that was confirmed before is being written; empty in all other cases. */
  readonly progressHref: string;
  readonly upload: UploadModel;
  readonly skipListed: OptionsModel;
  /** What the check of a file found; null before there is one. */
  readonly preview: ImportPreviewModel | null;
}

export interface PeopleImportInput extends PeopleContext {
  /** Why the file could not be read. */
  readonly error?: string;
  readonly skipListed: boolean;
  readonly refusal?: string;
  readonly progressHref?: string;
  readonly checked?: CheckedFile;
}

/** The model of the page. */
export function peopleImportPage(input: PeopleImportInput): PeopleImportModel {
  const { t, opened, today, error, refusal = '', progressHref = '', checked } = input;
  const { campaign } = opened;
  const { peopleImport, peopleTemplate } = paths.office;
  const skip = {
    value: 'co',
    label: t('people:import.skipListed'),
    hint: t('people:import.skipListedHint'),
  };
  return {
    ...peopleFrame(input, t('people:import.title')),
    over: isOver(stateOn(campaign, today)),
    refusal,
    progressHref,
    upload: uploadModel(input, {
      action: peopleImport.to(campaign.id),
      columns: [],
      exampleHref: peopleTemplate.to(campaign.id),
      ...(error !== undefined && { error }),
    }),
    skipListed: options(
      {
        name: 'boQua',
        label: t('people:import.skipTitle'),
        options: [skip],
        chosen: input.skipListed ? [skip.value] : [],
      },
      new Map(),
    ),
    preview: checked ? previewModel(input, checked) : null,
  };
}

function previewModel(
  input: PeopleImportInput,
  { sheet, checked, held }: CheckedFile,
): ImportPreviewModel {
  const { t, locale, opened } = input;
  const { integer } = figuresIn(locale);
  return importPreview({
    t,
    locale,
    rows: sheet.rows.length,
    faults: checked.problems.map((problem) => ({
      line: problem.line,
      column: sheet.title(problem.field),
      value: problem.typed.slice(0, LONGEST_VALUE),
      text: problemWords(problem, t),
    })),
    facts: [
      { label: t('people:import.new'), value: integer(checked.people.length) },
      ...(input.skipListed
        ? [{ label: t('people:import.skipped'), value: integer(checked.skipped) }]
        : []),
    ],
    ignoredColumns: sheet.unknown,
    ...(held !== undefined && {
      confirmAction: paths.office.peopleConfirm.to(opened.campaign.id, held),
    }),
  });
}
