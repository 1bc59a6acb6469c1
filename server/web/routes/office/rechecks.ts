/** Re-checks (phúc tra) of a campaign. */
import {
  drawRecheckSample,
  readRecheck,
  recordRecheckOutcomes,
} from '../../../actions/draw/recheck';
import { RECHECK_OUTCOMES } from '../../../domain/campaign/invitation';
import { readPercent } from '../../../domain/draw/read-percent';
import type { Recheck } from '../../../domain/draw/recheck';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { PICK_FIELD } from '../../view-models/office/draw/pick-table';
import {
  OUTCOME_FIELD,
  recheckPage,
  type RecheckInput,
} from '../../view-models/office/draw/recheck';
import {
  PERCENT_FIELD,
  rechecksPage,
  type RechecksInput,
} from '../../view-models/office/draw/rechecks';
import type { PeopleContext } from '../../view-models/office/people/frame';
import type { Web } from '../../web';
import { peopleContext } from './people-of';

interface RecheckContext extends PeopleContext {
  readonly recheck: Recheck;
}

export function recheckRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.rechecks.pattern,
      right: 'people.read',
      handle: async (request) => {
        const context = await peopleContext(web, request);
        return context ? showAll(web, context) : notFound();
      },
    },
    {
      method: 'post',
      path: office.rechecks.pattern,
      right: 'people.edit',
      audit: 'recheck.drawn',
      handle: (request) => draw(web, request),
    },
    {
      method: 'get',
      path: office.recheck.pattern,
      right: 'people.read',
      handle: async (request) => {
        const context = await recheckContext(web, request);
        return context ? showOne(web, context) : notFound();
      },
    },
    {
      method: 'post',
      path: office.recheck.pattern,
      right: 'people.edit',
      audit: 'recheck.outcome-recorded',
      handle: (request) => record(web, request),
    },
  ];
}

async function recheckContext(
  web: Web,
  request: StaffRequest,
): Promise<RecheckContext | undefined> {
  const context = await peopleContext(web, request);
  const recheck = await web.deps.store.rechecks.find(request.params.recheck ?? '');
  return context && recheck?.campaign === context.opened.campaign.id
    ? { ...context, recheck }
    : undefined;
}

async function draw(web: Web, request: StaffPost): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const { opened } = context;
  const typed = request.form.text(PERCENT_FIELD);
  const percent = readPercent(typed);
  if (percent === undefined) return showAll(web, context, { typed, fault: 'bad-percent' });
  const drawn = await drawRecheckSample(web.deps, request.act, { opened, percent });
  if (!drawn.ok) return showAll(web, context, { typed, fault: drawn.error });
  const address = paths.office.recheck.to(opened.campaign.id, drawn.value.id);
  return redirect(address, 'draw:done.recheckDrawn');
}

async function record(web: Web, request: StaffPost): Promise<Reply> {
  const context = await recheckContext(web, request);
  if (!context) return notFound();
  const { form, act } = request;
  const { t, recheck, opened } = context;
  const picked = form.all(PICK_FIELD);
  const typed = form.text(OUTCOME_FIELD);
  const outcome = RECHECK_OUTCOMES.find((known) => known === typed);
  const errors = new Map<string, string>();
  if (picked.length === 0) errors.set(PICK_FIELD, t('draw:members.pickNobody'));
  if (!outcome) errors.set(OUTCOME_FIELD, t('draw:recheck.noOutcome'));
  const again = (): Promise<Reply> => showOne(web, context, { picked, outcome: typed, errors });
  if (!outcome || errors.size > 0) return again();
  const people = { recheck, invitations: picked, outcome };
  const recorded = await recordRecheckOutcomes(web.deps, act, people);
  if (!recorded.ok) {
    errors.set(PICK_FIELD, t('draw:members.pickNobody'));
    return again();
  }
  return redirect(paths.office.recheck.to(opened.campaign.id, recheck.id), 'draw:done.recorded');
}

async function showAll(
  { deps }: Web,
  context: PeopleContext,
  failed?: Pick<RechecksInput, 'typed' | 'fault'>,
): Promise<Reply> {
  const rechecks = await deps.store.rechecks.list(context.opened.campaign.id);
  const results = await Promise.all(
    rechecks.map(async (recheck) => ({
      recheck,
      outcomes: (await readRecheck(deps, recheck)).map(
        ({ invitation }) => invitation.recheck?.outcome,
      ),
    })),
  );
  const model = rechecksPage({ ...context, results, ...failed });
  return page('office/draw/rechecks', model, failed ? 422 : 200);
}

async function showOne(
  { deps }: Web,
  context: RecheckContext,
  failed?: Pick<RecheckInput, 'picked' | 'outcome' | 'errors'>,
): Promise<Reply> {
  const rows = await readRecheck(deps, context.recheck);
  const sent = failed ?? { picked: [], outcome: '', errors: new Map() };
  return page(
    'office/draw/recheck',
    recheckPage({ ...context, rows, ...sent }),
    failed ? 422 : 200,
  );
}
