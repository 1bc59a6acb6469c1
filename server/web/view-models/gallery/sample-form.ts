/** A small form with every kind of question and every kind of condition, for the gallery and tests. */
import type { Notice } from '../../../domain/campaign/notice';
import type { AskedOption, Form } from '../../../domain/form/form';
import type { Text } from '../../../domain/text';
import type { Brand } from '../frame';

export const SAMPLE_BRAND: Brand = {
  organisation: { vi: 'UBND huyện Mê Linh', en: 'Mê Linh District People’s Committee' },
  survey: { vi: 'Khảo sát cải cách hành chính năm 2024', en: 'Administrative reform survey 2024' },
  status: 'reconstruction',
};

/** Level of satisfaction, five steps, each with its face. */
export const SATISFACTION: readonly AskedOption[] = [
  option('1', 'Rất không hài lòng', 'Very dissatisfied'),
  option('2', 'Không hài lòng', 'Dissatisfied'),
  option('3', 'Bình thường', 'Neutral'),
  option('4', 'Hài lòng', 'Satisfied'),
  option('5', 'Rất hài lòng', 'Very satisfied'),
].map((level, index) => ({ ...level, face: index + 1 }));

export const NO_OPINION_WORDS: Text = {
  vi: 'Không có ý kiến / Không biết',
  en: 'No opinion / Don’t know',
};

export const SAMPLE_FORM: Form = {
  group: 'G6',
  title: { vi: 'Phiếu khảo sát ý kiến người dân', en: 'Citizen survey' },
  lead: {
    vi: 'Việc tham gia là tự nguyện. Xin Ông/Bà tự trả lời theo trải nghiệm của mình.',
    en: 'Taking part is voluntary. Please answer from your own experience.',
  },
  sections: [
    {
      id: 'sang-loc',
      layout: 'list',
      title: { vi: 'Hồ sơ gần đây nhất', en: 'Your latest file' },
      questions: [
        {
          id: 'S1',
          kind: 'single-choice',
          text: {
            vi: 'Ông/Bà có làm thủ tục trong năm không?',
            en: 'Did you have a file this year?',
          },
          look: 'row',
          options: [option('C', 'Có', 'Yes'), { ...option('K', 'Không', 'No'), ends: true }],
        },
        {
          id: 'S5',
          kind: 'single-choice',
          text: {
            vi: 'Ông/Bà đã dùng dịch vụ công trực tuyến chưa?',
            en: 'Have you used online services?',
          },
          options: [option('C', 'Có', 'Yes'), option('K', 'Không', 'No')],
        },
      ],
    },
    {
      id: 'hai-long',
      layout: 'grid',
      title: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
      text: {
        vi: 'Ông/Bà hài lòng đến mức nào với từng việc sau?',
        en: 'How satisfied are you with each?',
      },
      questions: [
        scaled(
          'DV24',
          'Biển tên, bảng chỉ dẫn rõ ràng, dễ thấy, dễ tìm.',
          'Signs are clear and easy to find.',
        ),
        scaled('DV31', 'Công chức giao tiếp lịch sự.', 'Officers are polite.'),
      ],
    },
    {
      id: 'khac',
      layout: 'list',
      title: { vi: 'Ý kiến khác', en: 'Other' },
      questions: [
        {
          id: '7.2-a',
          kind: 'single-choice',
          text: {
            vi: 'Nộp hồ sơ trực tuyến có thuận lợi không?',
            en: 'Was filing online convenient?',
          },
          options: [
            option('A', 'Thuận lợi', 'Convenient'),
            option('D', 'Không thuận lợi', 'Not convenient'),
          ],
          noOpinion: NO_OPINION_WORDS,
          hideWhen: { question: 'S5', in: ['K'] },
          hideOptions: { codes: ['A'], when: { question: 'DV24', in: ['1', '2'] } },
        },
        {
          id: 'KENH',
          kind: 'multiple-choice',
          text: { vi: 'Ông/Bà biết thông tin qua kênh nào?', en: 'Where do you get information?' },
          options: [
            option('loa', 'Loa truyền thanh', 'Loudspeakers'),
            option('zalo', 'Zalo', 'Zalo'),
            option('cong', 'Cổng thông tin', 'Portal'),
          ],
          limit: 2,
        },
        {
          id: 'XA',
          kind: 'unit-choice',
          text: { vi: 'Ông/Bà cư trú ở xã, thị trấn nào?', en: 'In which commune do you live?' },
          options: [
            option('08974', 'Xã Đại Thịnh', 'Đại Thịnh commune'),
            option('08989', 'Thị trấn Quang Minh', 'Quang Minh township'),
          ],
        },
        {
          id: 'YK',
          kind: 'text',
          size: 'long',
          maxLength: 1000,
          text: { vi: 'Ý kiến góp ý khác', en: 'Other comments' },
          hint: {
            vi: 'Không bắt buộc; xin không ghi tên người cụ thể.',
            en: 'Optional; please name nobody.',
          },
        },
        {
          id: 'LAN',
          kind: 'number',
          min: 0,
          max: 30,
          required: true,
          unit: { vi: 'lần', en: 'times' },
          text: { vi: 'Ông/Bà đã đi lại mấy lần?', en: 'How many times did you come?' },
        },
      ],
    },
  ],
};

export const SAMPLE_NOTICE: Notice = {
  summary: {
    vi: 'Phiếu không ghi họ tên. UBND huyện Mê Linh dùng câu trả lời chỉ để tính Chỉ số CCHC và Chỉ số hài lòng năm 2024. Ông/Bà có thể dừng bất cứ lúc nào.',
    en: 'The form records no names. Mê Linh District People’s Committee uses the answers only to compute the 2024 indexes. You may stop at any time.',
  },
  paragraphs: {
    purpose: {
      vi: 'Xác định Chỉ số CCHC và Chỉ số hài lòng năm 2024.',
      en: 'To determine the PAR index and the satisfaction index of 2024.',
    },
    controller: {
      vi: 'UBND huyện Mê Linh (Phòng Nội vụ).',
      en: 'Mê Linh District People’s Committee (Division of Home Affairs).',
    },
    kinds: {
      vi: 'Câu trả lời, nhóm tuổi, giới tính, trình độ, nghề nghiệp, xã/thị trấn, lĩnh vực thủ tục.',
      en: 'Answers, age group, sex, education, occupation, commune, field of the procedure.',
    },
    retention: { vi: 'Đến hết ngày 31/12/2025.', en: 'Until 31/12/2025.' },
    rights: {
      vi: 'Từ chối, rút lại đồng ý, yêu cầu xóa phiếu bằng mã biên nhận trước khi đợt khảo sát kết thúc.',
      en: 'To refuse, to withdraw consent, to have the form deleted by its receipt code before the survey ends.',
    },
    contact: { vi: 'Phòng Nội vụ huyện Mê Linh.', en: 'Division of Home Affairs, Mê Linh.' },
    legalBasis: {
      vi: 'Sự đồng ý của Ông/Bà theo Nghị định 13/2023/NĐ-CP.',
      en: 'Your consent under Decree 13/2023/NĐ-CP.',
    },
    voluntary: {
      vi: 'Việc trả lời hay không trả lời không ảnh hưởng đến hồ sơ của Ông/Bà.',
      en: 'Whether you answer has no effect on your file.',
    },
  },
};

function option(code: string, vi: string, en: string): AskedOption {
  return { code, label: { vi, en } };
}

function scaled(id: string, vi: string, en: string): Form['sections'][number]['questions'][number] {
  return {
    id,
    kind: 'single-choice',
    text: { vi, en },
    options: SATISFACTION,
    noOpinion: NO_OPINION_WORDS,
  };
}
