/** What the people of a draw are narrowed to, as the address says it and as the form shows it. */
import { MEMBER_STATES, type MemberState } from '../../../../domain/draw/member';
import type { Draw } from '../../../../domain/draw/draw';
import { stratumKey } from '../../../../domain/draw/transaction';
import { options, type OptionsModel } from '../../fields';
import type { Query } from '../../frame';
import { unitName, type PeopleContext } from '../people/frame';

export interface MemberFilter {
  readonly stratum: string;
  readonly state: MemberState | '';
  /** From 1. */
  readonly page: number;
}

/** Reads the filter from an address or a sent form. */
export function readMemberFilter(value: (name: string) => string): MemberFilter {
  return {
    stratum: value('tang'),
    state: MEMBER_STATES.find((state) => state === value('tinhTrang')) ?? '',
    page: Math.max(1, Math.trunc(Number(value('trang'))) || 1),
  };
}

/** The filter as the address carries it; parts that narrow nothing are left out. */
export function memberQuery({ stratum, state, page }: MemberFilter): Query {
  return {
    ...(stratum !== '' && { tang: stratum }),
    ...(state !== '' && { tinhTrang: state }),
    ...(page > 1 && { trang: String(page) }),
  };
}

/** The drop-downs of the filter. */
export function memberFilterFields(
  context: PeopleContext,
  draw: Draw,
  filter: MemberFilter,
): OptionsModel[] {
  const { t } = context;
  const pick = (name: string, label: string, chosen: string, choices: [string, string][]) =>
    options(
      {
        name,
        label,
        options: [['', t('draw:members.all')] as const, ...choices].map(([value, words]) => ({
          value,
          label: words,
        })),
        chosen: [chosen],
      },
      new Map(),
    );
  return [
    pick(
      'tang',
      t('draw:outcome.stratum'),
      filter.stratum,
      draw.strata.map((stratum) => [
        stratumKey(stratum),
        `${stratum.group} – ${unitName(context, stratum.unit)}`,
      ]),
    ),
    pick(
      'tinhTrang',
      t('draw:members.state'),
      filter.state,
      MEMBER_STATES.map((state) => [state, t(`draw:memberState.${state}`)]),
    ),
  ];
}
