import { raiseAlerts } from '../actions/alerts/raise-alerts';
import type { Job } from './job';

const MINUTE = 60_000;

export const raiseAlertsJob: Job = { name: 'raise-alerts', everyMs: 15 * MINUTE, run: raiseAlerts };
