/* The page after sending: nothing of the answers stays on this device. */
import './answer/drafts.js';
import './answered/start.js';
