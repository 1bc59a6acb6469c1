/** The score page of a campaign: the total, what it lacks, fields and criteria, groups. */
import type { CampaignResults } from '../../../actions/read-results';
import type { TableModel } from '../components';
import type { PageContext } from '../frame';
import { campaignFrame, type CampaignFrame } from './campaign-frame';
import { definitionModel, type DefinitionModel } from './definition';
import { groupTable } from './group-table';
import { scoreHead, type ScoreHeadModel } from './score-head';
import { scoreTable, type ScoreTableModel } from './score-table';
import { officeWords } from './words';

export interface CampaignModel extends CampaignFrame {
  readonly definition: DefinitionModel;
  readonly head: ScoreHeadModel;
  /** Absent in a pack that gives no score. */
  readonly scores: ScoreTableModel | null;
  readonly groups: TableModel;
}

/** The model of the score page. */
export function campaignPage(
  input: PageContext & { readonly results: CampaignResults },
): CampaignModel {
  const { results } = input;
  const { opened, state, publication } = results;
  const words = officeWords(input, opened);
  return {
    ...campaignFrame(input, opened, state, 'campaign'),
    definition: definitionModel(opened, words),
    head: scoreHead(results, words),
    scores: opened.pack.scoring ? scoreTable(publication, opened.campaign.id, words) : null,
    groups: groupTable(results, words),
  };
}
