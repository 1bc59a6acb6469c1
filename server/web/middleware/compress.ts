/**
 * Pages that are made for one visitor are compressed as they are sent. Not so streams of events, whose
 * events would wait for each other. What was compressed beforehand is left as it is.
 */
import compression from 'compression';

export const compress = compression({
  filter: (req, res) =>
    !String(res.getHeader('Content-Type')).startsWith('text/event-stream') &&
    compression.filter(req, res),
});
