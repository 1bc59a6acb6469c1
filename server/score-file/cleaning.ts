/** The note for data cleaning: what a person should look up in the paper ballots. */
import { placeOf } from './problems';
import type { Cleaning } from './response-rows';

/** Lines of the note; none when there is nothing to look up. */
export function cleaningLines({ spoilt, dropped, screenedOut }: Cleaning): string[] {
  const more = spoilt.count - spoilt.listed.length;
  const lines = [
    ...(spoilt.count > 0
      ? [
          `  ${spoilt.count} câu chọn nhiều hơn một phương án trên phiếu giấy (đếm, không hợp lệ):`,
          ...spoilt.listed.map((cell) => `    ${placeOf(cell)}`),
          ...(more > 0 ? [`    … và ${more} ô khác`] : []),
        ]
      : []),
    ...(dropped > 0
      ? [`  ${dropped} câu trả lời bị bỏ vì câu trước đó làm câu này không áp dụng`]
      : []),
    ...(screenedOut > 0 ? [`  ${screenedOut} dòng của người ngoài đối tượng khảo sát`] : []),
  ];
  return lines.length > 0 ? ['Ghi chú làm sạch số liệu:', ...lines] : [];
}
