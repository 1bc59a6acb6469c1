import { galleryPage } from '../../../server/web/view-models/gallery';
import { contextFor, translatorFor } from '../../support/rendering';

test('samples of questions are in Vietnamese and English whatever the language of the page', () => {
  for (const locale of ['vi', 'en']) {
    const [questions] = galleryPage({ ...contextFor(locale), translatorFor }).groups;
    expect(new Set(questions?.samples.map((sample) => sample.locale))).toEqual(
      new Set(['vi', 'en']),
    );
  }
});
