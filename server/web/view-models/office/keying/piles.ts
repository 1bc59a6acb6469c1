/** Which pile of sheets to key: one form a campaign, with its groups, units and channels. */
import type { KeyedChannel, PileChoice } from '../../../../actions/keying/sheet-door';
import { localise } from '../../../../domain/text';
import { options, type OptionsModel } from '../../fields';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { officeWords } from '../words';

export interface PilesModel extends OfficeFrame {
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly fields: readonly OptionsModel[];
  }[];
  /** The chosen group assesses the whole administration and no other unit. */
  readonly noSuchPile: boolean;
}

export interface PilesInput extends PageContext {
  readonly choices: readonly PileChoice[];
  readonly channels: readonly KeyedChannel[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly noSuchPile: boolean;
}

/** A form a campaign; ids differ, since several may be open. */
export function pilesPage(input: PilesInput): PilesModel {
  const { t, choices, noSuchPile } = input;
  return {
    ...officeFrame(input, t('keying:title'), []),
    campaigns: choices.map((choice, index) => {
      const { campaign } = choice.opened;
      const words = officeWords(input, choice.opened);
      return {
        id: campaign.id,
        name: words.say(campaign.name),
        fields: fields(input, choice).map((field) =>
          index === 0 ? field : { ...field, id: `${field.id}-${index}` },
        ),
      };
    }),
    noSuchPile,
  };
}

function fields(
  { t, locale, channels, chosen }: PilesInput,
  { opened, groups, units }: PileChoice,
): OptionsModel[] {
  const words = officeWords({ t, locale }, opened);
  const pick = (name: string, label: string, list: { value: string; label: string }[]) =>
    options({ name, label, options: list, chosen: [chosen[name] ?? ''] }, new Map());
  return [
    pick(
      'nhom',
      t('keying:group'),
      groups.map(({ id }) => ({ value: id, label: words.group(id) })),
    ),
    pick(
      'donVi',
      t('keying:unit'),
      units.map(({ code, name }) => ({ value: code, label: localise(name, locale) })),
    ),
    pick(
      'kenh',
      t('keying:channel'),
      channels.map((channel) => ({ value: channel, label: t(`office:channel.${channel}`) })),
    ),
  ];
}
