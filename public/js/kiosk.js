/* A tablet at a desk. One script from the parts named here, in this order. */
import './answer/conditions.js';
import './answer-more/checks.js';
import './answer-more/device.js';
import './answer-more/queue.js';
import './answer-more/worker.js';
import './kiosk/pages.js';
import './kiosk/pool.js';
import './kiosk/outbox.js';
import './answer/step-view.js';
import './kiosk/steps.js';
import './kiosk/form.js';
import './kiosk/silence.js';
import './kiosk/device.js';
import './kiosk/start.js';
