/** The forms as each group sees them, before anybody does: the real form page in a phone's frame. */
import type { FormProblem } from '../../../../domain/answers/answers';
import type { Answers } from '../../../../domain/answers/answers';
import type { Notice } from '../../../../domain/campaign/notice';
import { findGroup, type GroupId } from '../../../../domain/definition/pack';
import type { Form } from '../../../../domain/form/form';
import { LOCALES, type Translate } from '../../../../i18n';
import { paths } from '../../../paths';
import { formPage, type FormPageModel } from '../../answer/form';
import { withQuery, type Link } from '../../frame';
import { officeWords } from '../words';
import { setupFrame, type CampaignContext, type SetupFrame } from './frame';

/** Part of the address that says in which language the form is shown. */
export const FORM_LANGUAGE = 'ngon-ngu-phieu';

export interface PreviewListModel extends SetupFrame {
  readonly groups: readonly (Link & { readonly text: string })[];
}

export interface PreviewModel extends SetupFrame {
  readonly groups: readonly (Link & { readonly current: boolean })[];
  readonly languages: readonly (Link & { readonly current: boolean })[];
  readonly formLanguage: string;
  /** The form's own model, with the words of its language. */
  readonly form: FormPageModel & { readonly t: Translate; readonly locale: string };
  /** What would have become of what was filled in; empty before anything was sent. */
  readonly outcome: string;
  readonly outcomeTone: 'good' | 'bad' | 'plain';
}

/** What was filled in on trial. */
export interface Trial {
  readonly answers: Answers;
  readonly problems: readonly FormProblem[];
  readonly consent: boolean;
  readonly outcome: 'accepted' | 'screened-out' | 'invalid';
}

export interface PreviewInput extends CampaignContext {
  readonly group: GroupId;
  readonly form: Form;
  /** The notice that will be in force on the campaign's first day, or is today. */
  readonly notice: Notice;
  readonly formLanguage: string;
  readonly translatorFor: (locale: string) => Translate;
  readonly trial?: Trial;
}

/** The groups to choose from. */
export function previewListPage(input: CampaignContext): PreviewListModel {
  const { t, opened } = input;
  const { campaign, pack } = opened;
  const words = officeWords(input, opened);
  return {
    ...setupFrame(input, t('campaigns:preview.title')),
    groups: campaign.groups.map((group) => ({
      label: words.group(group),
      href: paths.office.groupPreview.to(campaign.id, group),
      text: t(findGroup(pack, group)?.invited ? 'campaigns:group.invited' : 'campaigns:group.open'),
    })),
  };
}

/** One group's form. */
export function previewPage(input: PreviewInput): PreviewModel {
  const { t, opened, group, formLanguage, trial } = input;
  const { campaign } = opened;
  const words = officeWords(input, opened);
  const address = (id: GroupId, language: string): string =>
    withQuery(paths.office.groupPreview.to(campaign.id, id), { [FORM_LANGUAGE]: language });
  const title = t('campaigns:preview.of', { group: words.group(group) });
  return {
    ...setupFrame(input, title),
    groups: campaign.groups.map((id) => ({
      label: id,
      href: address(id, formLanguage),
      current: id === group,
    })),
    languages: LOCALES.map((language) => ({
      label: t(`campaigns:language.${language}`),
      href: address(group, language),
      current: language === formLanguage,
    })),
    formLanguage,
    form: formModel(input),
    outcome: trial ? t(`campaigns:preview.outcome.${trial.outcome}`) : '',
    outcomeTone: trial?.outcome === 'accepted' ? 'good' : trial ? 'bad' : 'plain',
  };
}

function formModel(input: PreviewInput): PreviewModel['form'] {
  const { form, notice, brand, formLanguage, translatorFor, trial } = input;
  const t = translatorFor(formLanguage);
  const model = formPage({
    locale: formLanguage,
    t,
    brand,
    form,
    notice,
    ...(trial && { answers: trial.answers, problems: trial.problems, consent: trial.consent }),
  });
  return { ...model, t, locale: formLanguage };
}
