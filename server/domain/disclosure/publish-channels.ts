/**
 * The score of each channel beside the total. Channels are parts of a shown total, so a question is
 * withheld in as many channels as it takes that no small part can be had by subtraction.
 */
import type { Channel } from '../campaign/response';
import type { GroupId, PackContent, QuestionId } from '../definition/pack';
import type { Tally } from '../tally/tally';
import { partsToWithhold } from './protect-partition';
import { publish, type Publication } from './publish';
import { baseOf, keepQuestions, type GroupTallies } from './withhold';

export type ChannelTallies = ReadonlyMap<Channel, GroupTallies>;

/** Publishes each channel's tallies as a scorecard of its own. */
export function publishChannels(
  pack: PackContent,
  channels: ChannelTallies,
  options: { readonly closed: boolean },
): ReadonlyMap<Channel, Publication> {
  const withheld = questionsToWithhold(pack, channels);
  return new Map(
    [...channels].map(([channel, tallies]) => {
      const kept = new Map(
        [...tallies].map(([group, tally]): [GroupId, Tally] => [
          group,
          keepQuestions(tally, (_, id) => !withheld.has(cellKey(channel, group, id))),
        ]),
      );
      return [channel, publish(pack, kept, options)];
    }),
  );
}

function questionsToWithhold(pack: PackContent, channels: ChannelTallies): Set<string> {
  const withheld = new Set<string>();
  const names = [...channels.keys()];
  for (const { id: group } of pack.groups) {
    const tallies = names.map((name) => channels.get(name)?.get(group));
    const questions = new Set(tallies.flatMap((tally) => Object.keys(tally?.questions ?? {})));
    for (const question of questions) {
      const bases = tallies.map((tally) => baseOf(tally?.questions[question]));
      partsToWithhold(bases, pack.disclosure.minimumBase).forEach((hide, part) => {
        const name = names[part];
        if (hide && name) withheld.add(cellKey(name, group, question));
      });
    }
  }
  return withheld;
}

function cellKey(channel: Channel, group: GroupId, question: QuestionId): string {
  return `${channel}|${group}|${question}`;
}
