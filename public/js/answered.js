/* The page after sending: nothing of the answers stays on this device. */
import './answer/drafts.js';
import './answer-more/device.js';
import './answer-more/queue.js';
import './answer-more/states.js';
import './answered/start.js';
