/** Addresses of the office are also those of forms that are sent, files and streams: here pages are told from them. */
import type { Studio } from './photographer';
import type { Shot } from './shots';

/** Without the office's addresses at which nothing is to be looked at. */
export async function pagesAmong(
  { site, places }: Pick<Studio, 'site' | 'places'>,
  shots: readonly Shot[],
): Promise<readonly Shot[]> {
  const pages: Shot[] = [];
  for (const shot of shots) {
    if (shot.signedIn !== true || shot.fault !== undefined) pages.push(shot);
    else if (await isPage(site.origin + shot.address, places.session)) pages.push(shot);
  }
  return pages;
}

/** A fault of the server is one of a page, which is to be seen. */
async function isPage(url: string, session: string): Promise<boolean> {
  const response = await fetch(url, {
    headers: { cookie: `phien=${session}`, accept: 'text/html' },
    redirect: 'manual',
  });
  const isHtml = (response.headers.get('content-type') ?? '').startsWith('text/html');
  await response.body?.cancel();
  return response.status >= 500 || (response.status === 200 && isHtml);
}
