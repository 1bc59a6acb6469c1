/** Paper and telephone answers, keyed in through the same form and the same action as at every other door. */
import { keyAnswers, type SheetFailure } from '../../../actions/keying/key-answers';
import {
  KEYED_CHANNELS,
  openPile,
  pileChoices,
  type KeyedChannel,
} from '../../../actions/keying/sheet-door';
import type { Door } from '../../../actions/open-door';
import { readAnswers } from '../../../domain/answers/read-answers';
import { noticeOn } from '../../../domain/campaign/campaign';
import { nextSheetNumber } from '../../../domain/campaign/sheet-number';
import { unitOn } from '../../../domain/units/unit';
import { issueVisitSecret, readVisitSecret } from '../../../visit-secret';
import { paths } from '../../paths';
import { notFound, page, redirect, refuse, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { REPLACE_FIELD, SECRET_FIELD } from '../../view-models/answer/fields';
import { withQuery } from '../../view-models/frame';
import { pilesPage } from '../../view-models/office/keying/piles';
import { NUMBER_FIELD, sheetPage, type SheetInput } from '../../view-models/office/keying/sheet';
import type { Web } from '../../web';

export function keyingRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.keying.pattern,
      right: 'answers.key',
      handle: (request) => choosePile(web, request),
    },
    {
      method: 'get',
      path: office.keyingPile.pattern,
      right: 'answers.key',
      handle: async (request) => {
        const door = await doorOf(web, request);
        if (!door) return notFound();
        const after = request.query.sau ?? '';
        return showSheet(web, request, door, { number: nextSheetNumber(after) });
      },
    },
    {
      method: 'post',
      path: office.keyingPile.pattern,
      right: 'answers.key',
      audit: 'answers.keyed',
      handle: async (request) => {
        const door = await doorOf(web, request);
        return door ? keySheet(web, request, door) : notFound();
      },
    },
  ];
}

async function choosePile({ deps }: Web, { query, scope, context }: StaffRequest): Promise<Reply> {
  const { dot, nhom, donVi, kenh } = query;
  const chosen = dot && nhom && donVi && kenh;
  if (chosen && isKeyed(kenh)) {
    const pile = { campaign: dot, group: nhom, unit: donVi, channel: kenh };
    if (await openPile(deps, scope, pile)) {
      return redirect(paths.office.keyingPile.to(dot, nhom, donVi, kenh));
    }
  }
  const model = pilesPage({
    ...context(),
    choices: await pileChoices(deps, scope),
    channels: KEYED_CHANNELS,
    chosen: query,
    noSuchPile: Boolean(chosen),
  });
  return page('office/keying/piles', model, chosen ? 422 : 200);
}

async function keySheet(web: Web, request: StaffPost, door: Door): Promise<Reply> {
  const { form, act } = request;
  const raw = new Map(form.names().map((name) => [name, form.all(name)]));
  const number = form.text(NUMBER_FIELD);
  const secret = readVisitSecret(web.deps.keys.visit, door.id, form.text(SECRET_FIELD));
  const kept = { number, answers: readAnswers(door.form, raw) };
  if (!secret) return showSheet(web, request, door, kept, 422);
  const replaces = Number(form.text(REPLACE_FIELD) || NaN);
  const outcome = await keyAnswers(web.deps, act, {
    door,
    number,
    secret: secret.text,
    raw,
    ...(Number.isInteger(replaces) && { replaces }),
  });
  if (!outcome.ok) return failure(web, request, door, outcome.error, number, secret.text);
  if (outcome.value.kind === 'ask-replace') {
    const { revision } = outcome.value;
    const asked = { ...kept, secret: secret.text, replaces: revision };
    return showSheet(web, request, door, asked, 409);
  }
  const { campaign, group, unit, channel } = request.params;
  const next = paths.office.keyingPile.to(campaign ?? '', group ?? '', unit ?? '', channel ?? '');
  return redirect(
    withQuery(next, { sau: outcome.value.number }),
    outcome.value.kind === 'stored' ? 'keying:done.stored' : 'keying:done.screened-out',
  );
}

function failure(
  web: Web,
  request: StaffPost,
  door: Door,
  error: SheetFailure,
  number: string,
  secret: string,
): Reply | Promise<Reply> {
  if (error.kind === 'refused') return refuse(error.problem);
  const faults =
    error.kind === 'number' ? { numberProblem: error.code } : { problems: error.problems };
  const { answers } = error;
  return showSheet(web, request, door, { number, secret, answers, ...faults }, 422);
}

async function showSheet(
  { deps }: Web,
  { context }: StaffRequest,
  door: Door,
  state: Pick<SheetInput, 'number' | 'answers' | 'problems' | 'numberProblem' | 'replaces'> & {
    readonly secret?: string;
  },
  status = 200,
): Promise<Reply> {
  const { campaign } = door.opened;
  const today = deps.clock.today();
  const model = sheetPage({
    ...context(door.opened),
    door,
    unit: unitOn(await deps.store.units.all(), door.unit, campaign.unitsOn),
    notice: noticeOn(campaign, today).notice,
    ...state,
    secret: state.secret ?? issueVisitSecret(deps.keys.visit, door.id, today).text,
  });
  return page('office/keying/sheet', model, status);
}

async function doorOf({ deps }: Web, { params, scope }: StaffRequest): Promise<Door | undefined> {
  const { campaign = '', group = '', unit = '', channel = '' } = params;
  if (!isKeyed(channel)) return undefined;
  return openPile(deps, scope, { campaign, group, unit, channel });
}

function isKeyed(channel: string): channel is KeyedChannel {
  return KEYED_CHANNELS.some((known) => known === channel);
}
