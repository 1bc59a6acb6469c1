/** Words of a survey on a page whose own words may be in another language. */
import { languageOf, localise, type Text } from '../../../domain/text';
import type { PageContext } from '../frame';

export interface Words {
  /** Empty where there is nothing to say. */
  readonly text: string;
  /** The language of the text where it is another than the page's; empty otherwise. */
  readonly lang: string;
}

/** The text in the language of the survey, or in Vietnamese where the translation is missing. */
export function surveyWords(
  text: Text | undefined,
  { locale, survey }: Pick<PageContext, 'locale' | 'survey'>,
): Words {
  if (text === undefined) return { text: '', lang: '' };
  const wanted = survey?.locale ?? locale;
  const language = languageOf(text, wanted);
  return { text: localise(text, wanted), lang: language === locale ? '' : language };
}
