/** A form of one section with each kind of question once. */
import type { Form } from '../../server/domain/form/form';
import {
  NO_OPINION_WORDS,
  SAMPLE_FORM,
  SATISFACTION,
} from '../../server/web/view-models/gallery/sample-form';

const text = (vi: string, en: string): { vi: string; en: string } => ({ vi, en });
const option = (code: string, vi: string, en: string) => ({ code, label: text(vi, en) });

export const EVERY_KIND: Form = {
  ...SAMPLE_FORM,
  sections: [
    {
      id: 'moi-loai',
      layout: 'list',
      title: text('Mỗi loại một câu', 'One of each kind'),
      questions: [
        {
          id: 'MOT',
          kind: 'single-choice',
          text: text('Ông/Bà nhận kết quả đúng hẹn không?', 'Was the result on time?'),
          look: 'row',
          options: [
            option('D', 'Đúng hẹn', 'On time'),
            option('T', 'Trễ hẹn', 'Late'),
            option('K', 'Không nhớ', 'I do not remember'),
          ],
        },
        {
          id: 'HL',
          kind: 'single-choice',
          text: text('Công chức lịch sự.', 'Officers are polite.'),
          required: true,
          options: SATISFACTION,
          noOpinion: NO_OPINION_WORDS,
        },
        {
          id: 'NHIEU',
          kind: 'multiple-choice',
          text: text('Ông/Bà biết tin qua kênh nào?', 'Where do you get news?'),
          options: [
            option('loa', 'Loa truyền thanh', 'Loudspeakers'),
            option('zalo', 'Zalo', 'Zalo'),
            option('cong', 'Cổng thông tin', 'Portal'),
          ],
          limit: 2,
          noOpinion: NO_OPINION_WORDS,
        },
        {
          id: 'XA',
          kind: 'unit-choice',
          text: text('Ông/Bà ở xã nào?', 'Where do you live?'),
          options: [
            option('08974', 'Xã Đại Thịnh', 'Đại Thịnh commune'),
            option('08989', 'Thị trấn Quang Minh', 'Quang Minh township'),
          ],
        },
        {
          id: 'LAN',
          kind: 'number',
          min: 0,
          max: 30,
          required: true,
          unit: text('lần', 'times'),
          text: text('Ông/Bà đi lại mấy lần?', 'How many times did you come?'),
        },
        {
          id: 'NGHE',
          kind: 'text',
          size: 'short',
          maxLength: 80,
          text: text('Nghề nghiệp', 'Occupation'),
        },
        {
          id: 'YK',
          kind: 'text',
          size: 'long',
          maxLength: 1000,
          text: text('Ý kiến khác', 'Other comments'),
          hint: text('Xin không ghi tên ai.', 'Please name nobody.'),
        },
      ],
    },
  ],
};
