/* What is wanted only by those who begin to answer, loaded when they do. */
import './answer/drafts.js';
import './answer-more/checks.js';
import './answer-more/listen.js';
import './answer-more/display.js';
import './answer-more/device.js';
import './answer-more/queue.js';
import './answer-more/states.js';
import './answer-more/send.js';
import './answer-more/worker.js';
import './answer-more/start.js';
