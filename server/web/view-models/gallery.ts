/** The gallery: each component in each of its states, drawn from the same fixtures as the tests use. */
import { officeFrame, type OfficeFrame } from './frame';
import { fieldSamples } from './gallery/field-samples';
import { figureSamples } from './gallery/figure-samples';
import { formSamples } from './gallery/form-samples';
import { questionSamples } from './gallery/question-samples';
import type { GalleryInput, Sample } from './gallery/sample';
import { navigationSamples, wordSamples } from './gallery/word-samples';

export interface GalleryGroup {
  readonly id: string;
  readonly title: string;
  readonly samples: readonly Sample[];
}

export interface GalleryModel extends OfficeFrame {
  readonly groups: readonly GalleryGroup[];
}

/** All samples; questions are shown in Vietnamese and in English whatever the page's own language. */
export function galleryPage(input: GalleryInput): GalleryModel {
  const { t } = input;
  return {
    ...officeFrame(input, t('gallery:title'), []),
    groups: [
      { id: 'cau-hoi', title: t('gallery:groups.questions'), samples: questionSamples(input) },
      { id: 'gui-phieu', title: t('gallery:groups.form'), samples: formSamples(input) },
      { id: 'thong-bao-mau', title: t('gallery:groups.words'), samples: wordSamples(input) },
      {
        id: 'dieu-huong',
        title: t('gallery:groups.navigation'),
        samples: navigationSamples(input),
      },
      { id: 'o-nhap', title: t('gallery:groups.fields'), samples: fieldSamples(input) },
      { id: 'so-lieu', title: t('gallery:groups.figures'), samples: figureSamples(input) },
    ],
  };
}
