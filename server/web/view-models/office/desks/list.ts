/** Desks by unit, each with its address, its QR code, its papers and a link to open it. */
import { isActive, type Desk } from '../../../../domain/campaign/desk';
import { formatDay } from '../../../../domain/day';
import { localise } from '../../../../domain/text';
import { PAPERS, type Paper } from '../../../../documents/paper';
import { paths } from '../../../paths';
import { textCell, type TableModel } from '../../components';
import { officeFrame, type Link, type OfficeFrame } from '../../frame';
import { deskAddress, doorLines, hoursLines, unitName, type DesksContext } from './words';

export interface DeskModel {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly qrHref: string;
  readonly qrAlt: string;
  /** What is asked here: a campaign and its groups a line. */
  readonly doors: readonly string[];
  /** When it is open and what it deals with, a line each. */
  readonly facts: readonly string[];
  readonly links: readonly Link[];
  readonly files: readonly Link[];
}

export interface DeskUnitModel {
  readonly name: string;
  readonly desks: readonly DeskModel[];
  /** Posters of all desks of the unit; none where there is but one. */
  readonly files: readonly Link[];
  /** Codes that are out of use; null where there are none. */
  readonly retired: TableModel | null;
}

export interface DesksModel extends OfficeFrame {
  readonly units: readonly DeskUnitModel[];
  /** Where a desk is added; empty for who may not. */
  readonly addHref: string;
}

export interface DesksInput extends DesksContext {
  readonly desks: readonly Desk[];
  readonly mayEdit: boolean;
}

/** The model of the desks page. */
export function desksPage(input: DesksInput): DesksModel {
  const { desks, t, mayEdit } = input;
  const codes = [...new Set(desks.map(({ unit }) => unit))];
  return {
    ...officeFrame(input, t('desks:title'), [
      { label: t('office:home.title'), href: paths.office.home.to() },
    ]),
    units: codes.map((code) =>
      unitModel(
        code,
        desks.filter(({ unit }) => unit === code),
        input,
      ),
    ),
    addHref: mayEdit ? paths.office.deskAdded.to() : '',
  };
}

/** The anchor of a desk on the page. */
export function deskAnchor({ code }: Pick<Desk, 'code'>): string {
  return `quay-${code}`;
}

function unitModel(code: string, desks: readonly Desk[], input: DesksInput): DeskUnitModel {
  const active = desks.filter(isActive);
  const retired = desks.filter((desk) => !isActive(desk));
  const { unitPosters } = paths.office;
  return {
    name: unitName(code, desks, input),
    desks: active.map((desk) => deskModel(desk, input)),
    files: active.length < 2 ? [] : posterLinks('all', (size) => unitPosters.to(code, size), input),
    retired: retired.length === 0 ? null : retiredTable(retired, input),
  };
}

function deskModel(desk: Desk, input: DesksInput): DeskModel {
  const { baseUrl, locale, t, mayEdit } = input;
  const { code, fields = [] } = desk;
  const { office } = paths;
  const name = localise(desk.name, locale);
  const link = (key: string, href: string) => ({ label: t(key), href });
  return {
    id: deskAnchor(desk),
    name,
    address: deskAddress(baseUrl, desk),
    qrHref: office.deskQr.to(code),
    qrAlt: t('desks:qrAlt', { name }),
    doors: desk.doors.length > 0 ? doorLines(desk, input) : [t('desks:noDoors')],
    facts: [
      ...hoursLines(desk.openingHours, t),
      ...(fields.length > 0 ? [t('desks:deals', { fields: fields.join(', ') })] : []),
    ],
    links: [
      link('desks:open', paths.desk.to(code)),
      link('desks:screen.link', paths.deskScreen.to(code)),
      ...(mayEdit
        ? [
            link('kiosk:office.link', office.deskKiosk.to(code)),
            link('desks:change.link', office.deskChanged.to(code)),
          ]
        : []),
    ],
    files: [
      ...posterLinks('one', (size) => office.deskPoster.to(code, size), input),
      link('desks:qr.svg', office.deskQr.to(code)),
      link('desks:qr.png', office.deskQrPng.to(code)),
    ],
  };
}

function posterLinks(
  of: 'one' | 'all',
  href: (size: Paper) => string,
  { t }: DesksInput,
): readonly Link[] {
  return (Object.keys(PAPERS) as Paper[]).map((size) => ({
    label: t(`desks:poster.${of}`, { size: size.toUpperCase() }),
    href: href(size),
  }));
}

function retiredTable(desks: readonly Desk[], { t, locale }: DesksInput): TableModel {
  const columns = ['name', 'code', 'since', 'replacedBy'];
  return {
    caption: t('desks:retired.caption'),
    columns: columns.map((column) => ({
      label: t(`desks:retired.column.${column}`),
      numeric: false,
    })),
    rows: desks.map(({ name, code, retiredOn, replacedBy }) => ({
      total: false,
      cells: [
        textCell(localise(name, locale)),
        textCell(code, paths.desk.to(code)),
        textCell(retiredOn === undefined ? '' : formatDay(retiredOn)),
        replacedBy === undefined
          ? textCell('–')
          : textCell(replacedBy, `#${deskAnchor({ code: replacedBy })}`),
      ],
    })),
    note: t('desks:retired.note'),
  };
}
