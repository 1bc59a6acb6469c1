/** Which model each page takes: a page that is not listed here, or gets another model, does not compile. */
import type { ChooseGroupModel } from './view-models/answer/choose-group';
import type { FormPageModel } from './view-models/answer/form';
import type { ReplaceModel } from './view-models/answer/replace';
import type { ScreenedOutModel } from './view-models/answer/screened-out';
import type { ThanksModel } from './view-models/answer/thanks';
import type { ProblemPageModel } from './view-models/errors/problem';
import type { GalleryModel } from './view-models/gallery';
import type { HomeModel } from './view-models/home';
import type { CampaignModel } from './view-models/office/campaign';
import type { ChannelsModel } from './view-models/office/channels';
import type { CriterionModel } from './view-models/office/criterion';
import type { DesksModel } from './view-models/office/desks';
import type { OfficeHomeModel } from './view-models/office/home';
import type { ResponsesModel } from './view-models/office/responses';
import type { SatisfactionModel } from './view-models/office/satisfaction';

/** Page name (its file under `views/pages`, without `.ejs`) → model. */
export interface PageModels {
  'answer/choose-group': ChooseGroupModel;
  'answer/form': FormPageModel;
  'answer/replace': ReplaceModel;
  'answer/screened-out': ScreenedOutModel;
  'answer/thanks': ThanksModel;
  'errors/problem': ProblemPageModel;
  gallery: GalleryModel;
  home: HomeModel;
  'office/campaign': CampaignModel;
  'office/channels': ChannelsModel;
  'office/criterion': CriterionModel;
  'office/desks': DesksModel;
  'office/home': OfficeHomeModel;
  'office/responses': ResponsesModel;
  'office/satisfaction': SatisfactionModel;
}
