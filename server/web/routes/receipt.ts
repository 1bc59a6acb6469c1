/** Receipts: whoever has the code learns that the answer is counted, and nothing else. */
import { Router, type Request, type Response } from 'express';
import { readReceipt } from '../../actions/read-receipt';
import { receiptLimit } from '../middleware/rate-limits';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { receiptPage, RECEIPT_FIELD } from '../view-models/answer/receipt';
import type { Web } from '../web';
import { wantsJson } from './answer-states';

const NOT_FOUND = 404;

export function receiptRoutes(web: Web): Router {
  const router = Router();
  const limit = receiptLimit(web);
  router.get(paths.receipts.pattern, limit, async (req, res) => {
    const typed = req.query[RECEIPT_FIELD];
    await answer(web, req, res, typeof typed === 'string' ? typed : '');
  });
  router.get(paths.receipt.pattern, limit, async (req: Request<{ receipt: string }>, res) => {
    await answer(web, req, res, req.params.receipt);
  });
  return router;
}

async function answer(web: Web, req: Request, res: Response, code: string): Promise<void> {
  const isAsked = code.trim() !== '';
  const opened = isAsked ? await readReceipt(web.deps, code) : undefined;
  res.set('Cache-Control', 'private, no-store');
  if (isAsked && !opened) res.status(NOT_FOUND);
  if (wantsJson(req)) {
    res.json({ state: opened ? 'counted' : 'unknown' });
    return;
  }
  const context = pageContext(web, res, opened);
  const unknown = isAsked ? 'unknown' : 'none';
  const model = receiptPage({ ...context, state: opened ? 'counted' : unknown, code });
  res.type('html').send(web.renderer.renderPage('answer/receipt', model, context));
}
