/** Figures as the office sees them. The numbers are invented. */
import {
  numberCell,
  textCell,
  type ChartTableModel,
  type StatModel,
  type TableModel,
} from '../components';
import type { GalleryInput, Sample } from './sample';

const STATS: readonly StatModel[] = [
  { label: 'Điểm điều tra xã hội học', value: '26,84', note: 'trên 30,00 điểm', forecast: true },
  { label: 'Chỉ số hài lòng', value: '87,25 %', note: '', forecast: false },
];

const TABLE: TableModel = {
  caption: 'Điểm theo lĩnh vực',
  columns: [
    { label: 'Lĩnh vực', numeric: false },
    { label: 'Điểm tối đa', numeric: true },
    { label: 'Điểm đạt', numeric: true },
    { label: 'Tỷ lệ', numeric: true },
  ],
  rows: [
    row('1. Công tác chỉ đạo, điều hành cải cách hành chính', '2,50', '2,31', '92,40 %'),
    row('3. Cải cách thủ tục hành chính và thực hiện cơ chế một cửa', '6,00', '5,02', '83,67 %'),
    { ...row('Cộng', '8,50', '7,33', '86,24 %'), total: true },
  ],
  note: 'Ô ghi “–” là số liệu không công bố vì có dưới 5 phiếu.',
};

const CHART: ChartTableModel = {
  caption: 'Công chức giao tiếp lịch sự (248 phiếu)',
  labelHeading: 'Phương án',
  valueHeading: 'Số phiếu',
  rows: [
    { label: 'Rất hài lòng', value: '120', percent: 100 },
    { label: 'Hài lòng', value: '96', percent: 80 },
    { label: 'Bình thường', value: '24', percent: 20 },
    { label: 'Không hài lòng', value: '8', percent: 6.7 },
  ],
};

/** Figures, tables and bars. */
export function figureSamples({ locale }: GalleryInput): Sample[] {
  const sample = (component: string, params: Sample['params']): Sample => ({
    caption: component,
    component,
    params,
    locale,
  });
  return [
    ...STATS.map((stat) => sample('stat', { ...stat })),
    sample('table', { table: TABLE }),
    sample('chart-table', { chart: CHART }),
    sample('progress', { label: 'Phiếu đã thu', text: '248/400', percent: 62 }),
  ];
}

function row(name: string, ...figures: string[]): TableModel['rows'][number] {
  return {
    total: false,
    cells: [textCell(name, '#'), ...figures.map((figure) => numberCell(figure))],
  };
}
