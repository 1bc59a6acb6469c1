/** Addresses of a campaign's invited people and of giving them their links. */
const people = '/quan-ly/dot/:campaign/nguoi-duoc-moi';
const links = '/quan-ly/dot/:campaign/phat-lien-ket';

/** The second part is an invitation or an import. */
const within =
  (pattern: string) =>
  (campaign: string, part = ''): string =>
    pattern
      .replace(':campaign', encodeURIComponent(campaign))
      .replace(/:(invitation|import)/, encodeURIComponent(part));

const address = (pattern: string) => ({ pattern, to: within(pattern) });

export const peoplePaths = {
  people: address(people),
  peopleSearch: address(`${people}/tim`),
  personAdded: address(`${people}/them`),
  peopleImport: address(`${people}/nhap`),
  peopleTemplate: address(`${people}/nhap/mau.xlsx`),
  peopleConfirm: address(`${people}/nhap/:import/xac-nhan`),
  person: address(`${people}/:invitation/sua`),
  personRemoved: address(`${people}/:invitation/bo`),
  links: address(links),
  linksPreview: address(`${links}/xem-truoc`),
  linksMailed: address(`${links}/thu-dien-tu`),
  linksExported: address(`${links}/tin-nhan`),
  linksPrinted: address(`${links}/thu-giay`),
} as const;
