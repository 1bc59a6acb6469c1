import { campaignBrand, productBrand } from '../../server/web/brand';
import { both, makeCampaign } from '../support/campaign';
import { translatorFor } from '../support/rendering';
import { shippedPack } from '../support/shipped-pack';

test('a campaign speaks in the name of its organisation, which begins a line', async () => {
  const { pack, hash } = await shippedPack();
  const campaign = makeCampaign(hash, {
    terms: { CO_QUAN: { vi: 'phòng Nội vụ', en: 'the Division' } },
  });
  expect(campaignBrand({ campaign, pack })).toEqual({
    organisation: { vi: 'Phòng Nội vụ', en: 'The Division' },
    survey: both('Khảo sát thử 2024'),
    status: 'reconstruction',
  });
});

test('without a campaign it is the product that speaks', () => {
  expect(productBrand(translatorFor).organisation.vi).toBe('Khảo sát CCHC');
});
