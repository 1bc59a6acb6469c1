/* Improves the form, which works without it. One script from the parts named here, in this order. */
import './answer/conditions.js';
import './answer/drafts.js';
import './answer/draft.js';
import './answer/step-view.js';
import './answer/steps.js';
import './answer/start.js';
