/** Renders the pages before a session. */
import type { Request, Response } from 'express';
import { localeOf } from '../middleware/language';
import { SIGN_IN_WINDOW_SECONDS } from '../middleware/sign-in-limit';
import { pageContext } from '../page-context';
import { returnAddress } from '../return-address';
import type { FormProblems } from '../view-models/account-words';
import {
  secondStepPage,
  signInPage,
  type SignInMark,
  type SignInState,
} from '../view-models/sign-in/sign-in';
import { firstAdministratorPage, linkPage } from '../view-models/sign-in/link';
import type { Web } from '../web';

export class SignInPages {
  constructor(private readonly web: Web) {}

  /** User name and password. */
  first(
    res: Response,
    state: SignInState & { readonly username?: string; readonly mark?: SignInMark },
  ): void {
    const model = signInPage({ ...pageContext(this.web, res), ...state });
    this.send(res, this.web.renderer.renderPage('sign-in/sign-in', model, options(res)));
  }

  /** The code of the second factor. */
  second(res: Response, state: SignInState): void {
    const model = secondStepPage({ ...pageContext(this.web, res), ...state });
    this.send(res, this.web.renderer.renderPage('sign-in/second-step', model, options(res)));
  }

  /** The password of an account. */
  password(
    res: Response,
    state: { account: { name: string; username: string }; problems?: FormProblems },
  ): void {
    const model = linkPage({ ...pageContext(this.web, res), ...state });
    this.send(res, this.web.renderer.renderPage('sign-in/link', model, options(res)));
  }

  /** The first administrator. */
  administrator(
    res: Response,
    state: { typed?: { name: string; username: string }; problems?: FormProblems } = {},
  ): void {
    const model = firstAdministratorPage({ ...pageContext(this.web, res), ...state });
    this.send(res, this.web.renderer.renderPage('sign-in/link', model, options(res)));
  }

  /** Too many tries from this address of the network; whatever the form was, it starts again. */
  tooMany(req: Request, res: Response): void {
    res.status(429).set('Retry-After', String(SIGN_IN_WINDOW_SECONDS));
    const returnTo = returnAddress(req.query.tiep);
    const seconds = SIGN_IN_WINDOW_SECONDS;
    this.first(res, { returnTo, problems: { username: 'too-many' }, seconds });
  }

  private send(res: Response, html: string): void {
    res.type('html').send(html);
  }
}

function options(res: Response): { locale: string; layout: 'entrance' } {
  return { locale: localeOf(res), layout: 'entrance' };
}
