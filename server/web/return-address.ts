/** Where signing in leads back to: an address of the office, never one of another site. */
import { paths } from './paths';

/** Only a base to read relative addresses against. */
const HERE = 'http://here.invalid';

/** The address, as a browser would read it, if it is a page of the office; else the office's front page. */
export function returnAddress(asked: unknown): string {
  const home = paths.office.home.to();
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, HERE))
    return home;
  const { origin, pathname, search } = new URL(asked, HERE);
  const isOffice = pathname === home || pathname.startsWith(`${home}/`);
  const leadsBack = pathname.startsWith(paths.office.signIn.to());
  return origin === HERE && isOffice && !leadsBack ? pathname + search : home;
}
