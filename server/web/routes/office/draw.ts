/** One draw: sizes and seal, the draw itself, its published file and its log. */
import { discardDraw } from '../../../actions/draw/discard-draw';
import {
  findDraw,
  readMembers,
  readOutcomes,
  readPublished,
  type FoundDraw,
} from '../../../actions/draw/read-draw';
import { revealDraw } from '../../../actions/draw/reveal-draw';
import { sealDraw } from '../../../actions/draw/seal-draw';
import { sortMessage } from '../../../domain/draw/order';
import { stratumKey } from '../../../domain/draw/transaction';
import { writeXlsx } from '../../../sheets/write-xlsx';
import { paths } from '../../paths';
import { download, notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { drawPage, sizeField, type DrawInput } from '../../view-models/office/draw/draw';
import { logSheets } from '../../view-models/office/draw/log-sheet';
import type { PeopleContext } from '../../view-models/office/people/frame';
import type { Web } from '../../web';
import { peopleContext } from './people-of';

/** A draw of the campaign of the address, with what its pages are made from. */
export interface DrawContext extends PeopleContext {
  readonly draw: FoundDraw;
}

/** Undefined when the campaign has no such draw. */
export async function drawContext(
  web: Web,
  request: StaffRequest,
): Promise<DrawContext | undefined> {
  const context = await peopleContext(web, request);
  if (!context) return undefined;
  const { id } = context.opened.campaign;
  const draw = await findDraw(web.deps, id, request.params.draw ?? '');
  return draw && { ...context, draw };
}

export function drawRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  const view = (path: string, reply: (context: DrawContext) => Promise<Reply>): StaffRoute => ({
    method: 'get',
    path,
    right: 'people.read',
    handle: async (request) => {
      const context = await drawContext(web, request);
      return context ? reply(context) : notFound();
    },
  });
  return [
    view(office.draw.pattern, (context) => show(web, context)),
    view(office.drawPublished.pattern, (context) => sendPublished(web, context)),
    view(office.drawLog.pattern, (context) => sendLog(web, context)),
    {
      method: 'post',
      path: office.drawSealed.pattern,
      right: 'people.edit',
      audit: 'draw.sealed',
      handle: (request) => seal(web, request),
    },
    {
      method: 'post',
      path: office.drawDrawn.pattern,
      right: 'people.edit',
      audit: 'draw.drawn',
      handle: (request) => reveal(web, request),
    },
    {
      method: 'post',
      path: office.drawDiscarded.pattern,
      right: 'people.edit',
      audit: 'draw.discarded',
      handle: (request) => discard(web, request),
    },
  ];
}

async function seal(web: Web, request: StaffPost): Promise<Reply> {
  const context = await drawContext(web, request);
  if (!context) return notFound();
  const { opened, draw, t } = context;
  const typed = new Map(
    draw.strata.map((stratum) => {
      const key = stratumKey(stratum);
      return [key, request.form.text(sizeField(key))];
    }),
  );
  const { campaign } = opened;
  const sealed = await sealDraw(web.deps, request.act, { campaign, draw, typed });
  if (sealed.ok) return redirect(paths.office.draw.to(campaign.id, draw.id), 'draw:done.sealed');
  const failure = sealed.error;
  if (failure.kind === 'sizes') return show(web, context, { typed, sizeFaults: failure.faults });
  return refuse(web, request, t(`draw:refused.${failure.kind}`));
}

async function reveal(web: Web, request: StaffPost): Promise<Reply> {
  const context = await drawContext(web, request);
  if (!context) return notFound();
  const { opened, draw, t } = context;
  const drawn = await revealDraw(web.deps, request.act, { opened, draw });
  if (!drawn.ok) return refuse(web, request, t(`draw:refused.${drawn.error}`));
  return redirect(paths.office.draw.to(opened.campaign.id, draw.id), 'draw:done.drawn');
}

async function discard(web: Web, request: StaffPost): Promise<Reply> {
  const context = await drawContext(web, request);
  if (!context) return notFound();
  const { opened, draw, t } = context;
  const discarded = await discardDraw(web.deps, request.act, draw);
  if (!discarded.ok) return refuse(web, request, t(`draw:refused.${discarded.error}`));
  return redirect(paths.office.draws.to(opened.campaign.id), 'draw:done.discarded');
}

/** Shows the draw as it stands now, which is not as the sender saw it. */
async function refuse(web: Web, request: StaffPost, refusal: string): Promise<Reply> {
  const context = await drawContext(web, request);
  return context ? show(web, context, { refusal }) : notFound();
}

async function show(
  { deps }: Web,
  context: DrawContext,
  failed?: Pick<DrawInput, 'refusal' | 'typed' | 'sizeFaults'>,
): Promise<Reply> {
  const { draw } = context;
  const drawn = draw.state === 'drawn';
  const [first] = drawn ? await deps.store.draws.members(draw.id) : [];
  const model = drawPage({
    ...context,
    ...(drawn && { outcomes: await readOutcomes(deps, draw) }),
    ...(first && { example: sortMessage({ id: first.line, stratum: stratumKey(first) }) }),
    ...failed,
  });
  return page('office/draw/draw', model, failed ? 422 : 200);
}

async function sendPublished({ deps }: Web, { draw }: DrawContext): Promise<Reply> {
  const published = await readPublished(deps, draw);
  if (!published) return notFound();
  const content = Buffer.from(`${JSON.stringify(published, undefined, 1)}\n`);
  return download({ name: `rut-mau-${draw.id}.json`, type: 'json', content });
}

async function sendLog({ deps }: Web, context: DrawContext): Promise<Reply> {
  const { draw } = context;
  if (draw.state !== 'drawn') return notFound();
  const rows = await readMembers(deps, draw);
  const content = await writeXlsx(logSheets(context, rows, await readOutcomes(deps, draw)));
  return download({ name: `nhat-ky-rut-mau-${draw.id}.xlsx`, type: 'xlsx', content });
}
