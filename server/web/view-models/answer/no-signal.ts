/** The page without signal: kept by the worker and shown in the place of any page that cannot be reached. */
import type { Translate } from '../../../i18n';
import { publicFrame, type PageContext, type PublicFrame } from '../frame';

export interface NoSignalModel extends PublicFrame {
  /** Final answers of the server to what was kept, told in words of their own. */
  readonly refusals: readonly Refusal[];
}

export interface Refusal {
  /** What the queue calls it: a problem's code, or a state of `sendState`. */
  readonly code: string;
  readonly text: string;
  /** Whether the server's page can settle it, with the answers in hand. */
  readonly canOpen: boolean;
}

/** No switches: what they lead to is not there either. */
export function noSignalPage(input: PageContext): NoSignalModel {
  const frame = publicFrame(input, input.t('device:noSignal.title'));
  return { ...frame, languages: [], displays: [], refusals: refusalsIn(input.t) };
}

/** Every final answer of the server to kept answers that a person should know from the others. */
export function refusalsIn(t: Translate): Refusal[] {
  return [
    { code: 'closed', text: t('device:refused.closed'), canOpen: false },
    { code: 'already-answered', text: t('device:refused.alreadyAnswered'), canOpen: false },
    { code: 'withdrawn', text: t('device:refused.withdrawn'), canOpen: false },
    { code: 'screened-out', text: t('device:refused.screenedOut'), canOpen: false },
    { code: 'ask-replace', text: t('device:refused.askReplace'), canOpen: true },
    { code: 'invalid', text: t('device:refused.invalid'), canOpen: true },
  ];
}
