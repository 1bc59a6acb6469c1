/* The page without signal: what is kept on this device, and the page that was wanted as soon as there is a signal. */
import './answer/drafts.js';
import './answer-more/device.js';
import './answer-more/queue.js';
import './answer-more/states.js';
import './on-device/start.js';
