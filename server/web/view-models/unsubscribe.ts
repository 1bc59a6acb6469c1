/** The page behind the link at the end of every mail: asks, and says when it is done. */
import { paths } from '../paths';
import { publicFrame, type PageContext, type PublicFrame } from './frame';

export interface UnsubscribeModel extends PublicFrame {
  readonly lead: string;
  /** Where the form is sent; empty when the mails have been stopped. */
  readonly href: string;
}

/** The model of the page. */
export function unsubscribePage(
  input: PageContext & { readonly token: string; readonly done: boolean },
): UnsubscribeModel {
  const { t, token, done } = input;
  return {
    ...publicFrame(input, done ? t('mail:stop.doneTitle') : t('mail:stop.title')),
    lead: done ? t('mail:stop.doneLead') : t('mail:stop.lead'),
    href: done ? '' : paths.unsubscribe.to(token),
  };
}
