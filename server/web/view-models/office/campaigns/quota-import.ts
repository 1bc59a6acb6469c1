/** Quotas from a file: chosen, checked, and confirmed. */
import type { CheckedQuotas } from '../../../../actions/campaigns/prepare-quotas';
import { POPULATION_SOURCES, type PopulationSource } from '../../../../domain/campaign/quota';
import { existsOn } from '../../../../domain/units/unit';
import { LOCALES, type Translate } from '../../../../i18n';
import type { SheetToWrite } from '../../../../sheets/write-xlsx';
import { paths } from '../../../paths';
import { importPreview, type ImportPreviewModel } from '../imports/preview';
import { uploadModel, type UploadModel } from '../imports/upload';
import { officeWords } from '../words';
import { setupFrame, unitLabel, type CampaignContext, type SetupFrame } from './frame';

/** Longest part of a cell that is shown beside its fault, in characters. */
const LONGEST_VALUE = 80;
const WIDTH = 26;

export interface QuotaImportModel extends SetupFrame {
  readonly upload: UploadModel;
  /** What the check of a file found; null before there is one. */
  readonly preview: ImportPreviewModel | null;
  /** Where a file that was confirmed before is being written; empty in all other cases. */
  readonly progressHref: string;
}

export interface QuotaImportInput extends CampaignContext {
  /** Why the file could not be read. */
  readonly error?: string;
  /** Why a confirmed file was not written. */
  readonly refusal?: string;
  readonly progressHref?: string;
  readonly checked?: CheckedQuotas;
}

/** The model of the page. */
export function quotaImportPage(input: QuotaImportInput): QuotaImportModel {
  const { t, opened, error, refusal = '', progressHref = '', checked } = input;
  const { quotaImport, quotaTemplate } = paths.office;
  const { id } = opened.campaign;
  return {
    ...setupFrame(input, t('campaigns:quotaImport.title')),
    refusal,
    progressHref,
    upload: uploadModel(input, {
      action: quotaImport.to(id),
      columns: [],
      exampleHref: quotaTemplate.to(id),
      ...(error !== undefined && { error }),
    }),
    preview: checked ? previewModel(input, checked) : null,
  };
}

/** Words for where a population is from, in every language, and what they mean. */
export function sourceWords(
  translatorFor: (locale: string) => Translate,
): ReadonlyMap<string, PopulationSource> {
  return new Map(
    LOCALES.flatMap((locale) =>
      POPULATION_SOURCES.map((source) => [
        translatorFor(locale)(`campaigns:source.${source}`),
        source,
      ]),
    ),
  );
}

/** The empty table to fill in, then the groups and units that may stand in it. */
export function quotaTemplateSheets(
  context: CampaignContext,
  columns: readonly string[],
): readonly SheetToWrite[] {
  const { t, opened, registry } = context;
  const { campaign } = opened;
  const words = officeWords(context, opened);
  const list = (name: string, rows: readonly (readonly string[])[]): SheetToWrite => ({
    name,
    columns: [
      { title: name, width: WIDTH },
      { title: '', width: 2 * WIDTH },
    ],
    rows,
  });
  const units = registry.filter((unit) => existsOn(unit, campaign.unitsOn));
  return [
    {
      name: t('campaigns:quotas.title'),
      columns: columns.map((title) => ({ title, width: WIDTH })),
      rows: [],
    },
    list(
      t('campaigns:quotaColumn.group'),
      campaign.groups.map((id) => [id, words.group(id)]),
    ),
    list(
      t('campaigns:quotaColumn.unit'),
      units.map(({ code }) => [code, unitLabel(context, code)]),
    ),
    list(
      t('campaigns:quotaColumn.source'),
      POPULATION_SOURCES.map((source) => [t(`campaigns:source.${source}`)]),
    ),
  ];
}

function previewModel(input: QuotaImportInput, checked: CheckedQuotas): ImportPreviewModel {
  const { t, locale, opened } = input;
  const { rows, problems, unknown, title, held } = checked;
  return importPreview({
    t,
    locale,
    rows,
    faults: problems.map(({ line, field, code, typed }) => ({
      line,
      column: title(field),
      value: typed.slice(0, LONGEST_VALUE),
      text: t(`campaigns:quotaSheetProblem.${code}`),
    })),
    ignoredColumns: unknown,
    ...(held !== undefined && {
      confirmAction: paths.office.quotaConfirm.to(opened.campaign.id, held),
    }),
  });
}
