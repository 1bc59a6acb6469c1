/** Addresses of a campaign's random draws and re-checks. */
const draws = '/quan-ly/dot/:campaign/chon-mau';
const rechecks = '/quan-ly/dot/:campaign/phuc-tra';

/** The second part is a draw or a re-check. */
const within =
  (pattern: string) =>
  (campaign: string, part = ''): string =>
    pattern
      .replace(':campaign', encodeURIComponent(campaign))
      .replace(/:(draw|recheck)/, encodeURIComponent(part));

const address = (pattern: string) => ({ pattern, to: within(pattern) });

export const drawPaths = {
  draws: address(draws),
  drawTemplate: address(`${draws}/mau.xlsx`),
  draw: address(`${draws}/:draw`),
  drawSealed: address(`${draws}/:draw/niem-phong`),
  drawDrawn: address(`${draws}/:draw/rut`),
  drawDiscarded: address(`${draws}/:draw/bo`),
  drawPublished: address(`${draws}/:draw/cong-bo.json`),
  drawMembers: address(`${draws}/:draw/nguoi`),
  drawLog: address(`${draws}/:draw/nhat-ky.xlsx`),
  rechecks: address(rechecks),
  recheck: address(`${rechecks}/:recheck`),
} as const;
