/** What a draft that a respondent's device keeps belongs to. */
import type { Door } from '../actions/open-door';

/** Differs between campaigns, groups and packs; a draft of another version must not be brought back. */
export function draftVersion({ opened, group }: Pick<Door, 'opened' | 'group'>): string {
  return [opened.campaign.id, group.id, opened.campaign.packHash].join('|');
}
