/* What is wanted only by those who begin to answer, loaded when they do. */
import './answer-more/checks.js';
import './answer-more/listen.js';
import './answer-more/display.js';
import './answer-more/start.js';
