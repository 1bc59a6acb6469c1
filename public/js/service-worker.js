/* Lets a visited form open and kept answers go without a page. Never touches what is sent. */
import './answer-more/device.js';
import './answer-more/queue.js';
import './service-worker/kept-pages.js';
import './service-worker/start.js';
