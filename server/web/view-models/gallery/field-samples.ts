/** Fields of the office's forms in each state. */
import { field, options, type FieldErrors } from '../fields';
import type { GalleryInput, Sample } from './sample';

/** Every kind of field: empty, filled, wrong. */
export function fieldSamples({ locale, t }: GalleryInput): Sample[] {
  const states: readonly (readonly [string, string, FieldErrors])[] = [
    ['empty', '', new Map()],
    ['filled', t('home:title'), new Map()],
    ['wrong', t('home:title'), new Map([['ten', t('problem:field.empty.inline')]])],
  ];
  return states.flatMap(([state, value, errors]) => {
    const words = { name: 'ten', label: t('gallery:field.label'), hint: t('gallery:field.hint') };
    const line = field({ ...words, value }, errors);
    const choice = options(
      { ...words, options: twoOptions(t), chosen: value === '' ? [] : ['a'] },
      errors,
    );
    const samples: readonly (readonly [string, Sample['params']])[] = [
      ['field', { field: line }],
      ['field', { field: field({ ...words, value, rows: 4, width: 'long' }, errors) }],
      ['file-field', { field: line, accept: '.xlsx,.csv' }],
      ['select', { field: choice }],
      ['radios', { field: choice }],
      ['checkboxes', { field: choice }],
    ];
    return samples.map(([component, params], index) => ({
      caption: `${component}: ${t(`gallery:states.${state}`)}`,
      component,
      params: renumbered(params, `${state}-${index}`),
      locale,
    }));
  });
}

function twoOptions(t: GalleryInput['t']) {
  return [
    { value: 'a', label: t('home:title'), hint: t('gallery:field.hint') },
    { value: 'b', label: t('gallery:title') },
  ];
}

/** Ids are unique on a page. */
function renumbered(params: Sample['params'], end: string): Sample['params'] {
  return JSON.parse(JSON.stringify(params).replaceAll('o-ten', `o-ten-${end}`)) as Sample['params'];
}
