/** Which model each page takes: a page that is not listed here, or gets another model, does not compile. */
import type { ChooseGroupModel } from './view-models/answer/choose-group';
import type { FormPageModel } from './view-models/answer/form';
import type {
  KioskEndModel,
  KioskFormModel,
  KioskNoticeModel,
  KioskStartModel,
} from './view-models/answer/kiosk';
import type { NoSignalModel } from './view-models/answer/no-signal';
import type { ReceiptModel } from './view-models/answer/receipt';
import type { ReplaceModel } from './view-models/answer/replace';
import type { RetiredCodeModel } from './view-models/answer/retired-code';
import type { ScreenedOutModel } from './view-models/answer/screened-out';
import type { NoAnswerModel, SentModel, WithdrawModel } from './view-models/answer/sent';
import type { ThanksModel } from './view-models/answer/thanks';
import type { ProblemPageModel } from './view-models/errors/problem';
import type { GalleryModel } from './view-models/gallery';
import type { HomeModel } from './view-models/home';
import type { EditAccountModel, NewAccountModel } from './view-models/office/accounts/edit';
import type { ShownLinkModel } from './view-models/office/accounts/link';
import type { AccountListModel } from './view-models/office/accounts/list';
import type { AlertsModel } from './view-models/office/alerts/alerts';
import type { AuditCheckModel, AuditLogModel } from './view-models/office/audit/log';
import type { CampaignModel } from './view-models/office/campaign';
import type { ArchiveModel } from './view-models/office/campaigns/archive';
import type { GroupQuotasModel } from './view-models/office/campaigns/group-quotas';
import type { NoticeListModel, NoticeModel } from './view-models/office/campaigns/notices';
import type { OpeningModel } from './view-models/office/campaigns/opening';
import type { PreviewListModel, PreviewModel } from './view-models/office/campaigns/preview';
import type { QuotaImportModel } from './view-models/office/campaigns/quota-import';
import type { QuotasModel } from './view-models/office/campaigns/quotas';
import type { NewCampaignModel, SettingsModel } from './view-models/office/campaigns/settings';
import type { SetupModel } from './view-models/office/campaigns/setup';
import type { ChannelsModel } from './view-models/office/channels';
import type { CriterionModel } from './view-models/office/criterion';
import type { DeskKioskModel } from './view-models/office/desks/kiosk';
import type { DesksModel } from './view-models/office/desks/list';
import type {
  DeskFormPageModel,
  DeskStepModel,
  RetiredDeskModel,
} from './view-models/office/desks/pages';
import type { DrawModel } from './view-models/office/draw/draw';
import type { DrawsModel } from './view-models/office/draw/list';
import type { MembersModel } from './view-models/office/draw/members';
import type { RecheckModel } from './view-models/office/draw/recheck';
import type { RechecksModel } from './view-models/office/draw/rechecks';
import type { OfficeHomeModel } from './view-models/office/home';
import type { ImportProgressPageModel } from './view-models/office/imports/progress';
import type { UnitImportModel } from './view-models/office/units/import';
import type { MergerModel } from './view-models/office/units/merger';
import type { RegistryModel } from './view-models/office/units/registry';
import type { UnitModel } from './view-models/office/units/unit';
import type { UnitEndModel, UnitFormModel } from './view-models/office/units/unit-form';
import type { PilesModel } from './view-models/office/keying/piles';
import type { SheetModel } from './view-models/office/keying/sheet';
import type {
  FactorOffModel,
  FactorOnModel,
  RecoveryCodesModel,
} from './view-models/office/own-account/factor';
import type { OwnAccountModel } from './view-models/office/own-account/overview';
import type { OwnPasswordModel } from './view-models/office/own-account/password';
import type { MailQueueModel } from './view-models/office/mail/queue';
import type { RemindersModel } from './view-models/office/mail/reminders';
import type { PeopleImportModel } from './view-models/office/people/import';
import type { IssueModel } from './view-models/office/people/issue';
import type { IssuePreviewModel } from './view-models/office/people/issue-preview';
import type { PeopleListModel } from './view-models/office/people/list';
import type { PersonModel } from './view-models/office/people/person';
import type { ProgressModel } from './view-models/office/monitoring/progress';
import type { SamplesModel } from './view-models/office/monitoring/samples';
import type { UnitResultsModel } from './view-models/office/monitoring/unit-results';
import type { ResponsesModel } from './view-models/office/responses';
import type { SatisfactionModel } from './view-models/office/satisfaction';
import type { ScreenModel } from './view-models/screen';
import type { LinkModel } from './view-models/sign-in/link';
import type { SecondStepModel, SignInModel } from './view-models/sign-in/sign-in';
import type { UnsubscribeModel } from './view-models/unsubscribe';

/** Page name (its file under `views/pages`, without `.ejs`) → model. */
export interface PageModels {
  'answer/choose-group': ChooseGroupModel;
  'answer/form': FormPageModel;
  'answer/kiosk-end': KioskEndModel;
  'answer/kiosk-form': KioskFormModel;
  'answer/kiosk-notice': KioskNoticeModel;
  'answer/kiosk-start': KioskStartModel;
  'answer/no-answer': NoAnswerModel;
  'answer/no-signal': NoSignalModel;
  'answer/receipt': ReceiptModel;
  'answer/replace': ReplaceModel;
  'answer/retired-code': RetiredCodeModel;
  'answer/screened-out': ScreenedOutModel;
  'answer/sent': SentModel;
  'answer/thanks': ThanksModel;
  'answer/withdraw': WithdrawModel;
  'errors/problem': ProblemPageModel;
  gallery: GalleryModel;
  home: HomeModel;
  'office/accounts/edit': EditAccountModel;
  'office/accounts/link': ShownLinkModel;
  'office/accounts/list': AccountListModel;
  'office/accounts/new': NewAccountModel;
  'office/alerts/alerts': AlertsModel;
  'office/audit/check': AuditCheckModel;
  'office/audit/log': AuditLogModel;
  'office/campaign': CampaignModel;
  'office/campaigns/archive': ArchiveModel;
  'office/campaigns/group-quotas': GroupQuotasModel;
  'office/campaigns/new': NewCampaignModel;
  'office/campaigns/notice': NoticeModel;
  'office/campaigns/notices': NoticeListModel;
  'office/campaigns/opening': OpeningModel;
  'office/campaigns/preview': PreviewModel;
  'office/campaigns/preview-list': PreviewListModel;
  'office/campaigns/quota-import': QuotaImportModel;
  'office/campaigns/quotas': QuotasModel;
  'office/campaigns/settings': SettingsModel;
  'office/campaigns/setup': SetupModel;
  'office/channels': ChannelsModel;
  'office/criterion': CriterionModel;
  'office/desks/form': DeskFormPageModel;
  'office/desks/kiosk': DeskKioskModel;
  'office/desks/list': DesksModel;
  'office/desks/out-of-use': RetiredDeskModel;
  'office/desks/step': DeskStepModel;
  'office/draw/draw': DrawModel;
  'office/draw/list': DrawsModel;
  'office/draw/members': MembersModel;
  'office/draw/recheck': RecheckModel;
  'office/draw/rechecks': RechecksModel;
  'office/home': OfficeHomeModel;
  'office/imports/progress': ImportProgressPageModel;
  'office/units/end': UnitEndModel;
  'office/units/form': UnitFormModel;
  'office/units/import': UnitImportModel;
  'office/units/merger': MergerModel;
  'office/units/registry': RegistryModel;
  'office/units/unit': UnitModel;
  'office/keying/piles': PilesModel;
  'office/keying/sheet': SheetModel;
  'office/own-account/factor-off': FactorOffModel;
  'office/own-account/factor-on': FactorOnModel;
  'office/own-account/overview': OwnAccountModel;
  'office/own-account/password': OwnPasswordModel;
  'office/own-account/recovery-codes': RecoveryCodesModel;
  'office/mail/queue': MailQueueModel;
  'office/mail/reminders': RemindersModel;
  'office/people/import': PeopleImportModel;
  'office/people/issue': IssueModel;
  'office/people/issue-preview': IssuePreviewModel;
  'office/people/list': PeopleListModel;
  'office/people/person': PersonModel;
  'office/monitoring/progress': ProgressModel;
  'office/monitoring/samples': SamplesModel;
  'office/monitoring/unit-results': UnitResultsModel;
  'office/responses': ResponsesModel;
  'office/satisfaction': SatisfactionModel;
  screen: ScreenModel;
  'sign-in/link': LinkModel;
  'sign-in/second-step': SecondStepModel;
  'sign-in/sign-in': SignInModel;
  unsubscribe: UnsubscribeModel;
}
