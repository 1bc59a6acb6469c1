/** Messages, marks and ways around. */
import { languageLinks, publicFrame } from '../frame';
import { sampleShell } from './sample-shell';
import type { GalleryInput, Sample } from './sample';

/** Messages and marks in each tone. */
export function wordSamples({ locale, t }: GalleryInput): Sample[] {
  const sample = (component: string, params: Sample['params']): Sample => ({
    caption: component,
    component,
    params,
    locale,
  });
  const title = t('problem:page.closed.title');
  const text = t('problem:page.closed.lead');
  return [
    ...['plain', 'good', 'bad'].map((tone) => sample('message', { tone, title, text })),
    sample('empty-state', { title, text, link: { label: t('common:home'), href: '#' } }),
    ...['plain', 'forecast', 'reconstruction', 'good', 'bad'].map((tone) =>
      sample('badge', { tone, text: t('gallery:states.plain') }),
    ),
    sample('forecast-mark', {}),
    sample('pack-mark', { reconstruction: true }),
  ];
}

/** Ways around. */
export function navigationSamples(input: GalleryInput): Sample[] {
  const { locale, t, query } = input;
  const sample = (component: string, params: Sample['params']): Sample => ({
    caption: component,
    component,
    params,
    locale,
  });
  const links = [
    { label: t('home:title'), href: '#' },
    { label: t('home:office.title'), href: '#' },
  ];
  const shell = sampleShell(t);
  const items = links.map((link, index) => ({ ...link, current: index === 0 }));
  const campaign = [
    { label: t('gallery:states.plain'), items },
    { label: t('gallery:states.long'), items: items.toReversed() },
  ];
  return [
    sample('language-switch', { languages: languageLinks(locale, query) }),
    ...(['', 'lon.dam'] as const).map((display) =>
      sample('display-switch', { switches: publicFrame({ ...input, display }, '').displays }),
    ),
    sample('breadcrumbs', { breadcrumbs: [...links, { label: t('gallery:title'), href: '' }] }),
    sample('link-list', { links }),
    sample('nav', { shell }),
    sample('who', { shell }),
    sample('campaign-nav', { groups: campaign }),
  ];
}
