/** The first screen of a desk that serves several groups, such as citizens and businesses. */
import type { Text } from '../../../domain/text';
import { publicFrame, withQuery, type PageContext, type PublicFrame } from '../frame';
import { GROUP_FIELD } from './fields';
import { surveyWords, type Words } from './words';

export interface ChooseGroupModel extends PublicFrame {
  readonly groups: readonly { readonly label: Words; readonly href: string }[];
}

/** One link a group; each opens that group's form at the same address. */
export function chooseGroupPage(
  input: PageContext & { readonly groups: readonly { readonly id: string; readonly name: Text }[] },
): ChooseGroupModel {
  return {
    ...publicFrame(input, input.t('answer:chooseGroup.title')),
    groups: input.groups.map((group) => ({
      label: surveyWords(group.name, input),
      href: withQuery('', { ...input.query, [GROUP_FIELD]: group.id }),
    })),
  };
}
