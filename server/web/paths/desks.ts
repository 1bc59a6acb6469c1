/** Addresses of desks: their pages in the office, their papers, and the monitor at the counter. */
const desks = '/quan-ly/quay';
const desk = `${desks}/:desk`;

const of =
  (pattern: string) =>
  (code: string): string =>
    pattern.replace(/:(desk|unit)/, encodeURIComponent(code));

const paper =
  (pattern: string) =>
  (code: string, size: string): string =>
    of(pattern)(code).replace(':paper', encodeURIComponent(size));

const atDesk = (end: string) => ({ pattern: `${desk}/${end}`, to: of(`${desk}/${end}`) });

const deskPoster = `${desk}/ap-phich-:paper.pdf`;
const unitPosters = `${desks}/don-vi/:unit/ap-phich-:paper.pdf`;

export const deskPaths = {
  desks: { pattern: desks, to: () => desks },
  deskAdded: { pattern: `${desks}/them`, to: () => `${desks}/them` },
  deskChanged: atDesk('sua'),
  deskReplaced: atDesk('thay-ma'),
  deskRetired: atDesk('ngung-dung'),
  deskKiosk: atDesk('may'),
  deskKioskOpened: atDesk('may/mo'),
  deskKioskQr: atDesk('may/qr.svg'),
  deskQr: atDesk('qr.svg'),
  deskQrPng: atDesk('qr.png'),
  deskPoster: { pattern: deskPoster, to: paper(deskPoster) },
  unitPosters: { pattern: unitPosters, to: paper(unitPosters) },
} as const;

/** Not signed in: a monitor in the hall. */
export const publicDeskPaths = {
  deskScreen: { pattern: '/k/:desk/man-hinh', to: of('/k/:desk/man-hinh') },
  deskScreenQr: { pattern: '/k/:desk/qr.svg', to: of('/k/:desk/qr.svg') },
} as const;
