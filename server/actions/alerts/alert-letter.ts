/** What the mail about alerts says: a line an alert, in Vietnamese, the language of the office. */
import type { Alert } from '../../domain/monitoring/alerts';
import type { Recipient } from '../../domain/monitoring/recipients';
import { formatDay } from '../../domain/day';
import type { AlertMail, MailWords } from '../../domain/mail/mail';
import { fill, localise, type Text } from '../../domain/text';
import { unitNameOn } from '../../domain/units/unit';
import type { RaisedAlert } from '../../store/contracts/alerts';
import type { Monitoring } from '../monitoring/read-monitoring';

const LOCALE = 'vi';
/** More than this and the page is the better place to read. */
const MOST_LINES = 30;

/** The letter to one recipient. */
export function alertLetter(
  monitoring: Monitoring,
  alerts: readonly RaisedAlert[],
  { name, address }: Recipient,
): AlertMail {
  const { campaign } = monitoring.opened;
  const survey = say(monitoring, campaign.name);
  const lines = alerts.slice(0, MOST_LINES).map(({ alert }) => alertWords(monitoring, alert));
  return {
    to: address,
    name,
    locale: LOCALE,
    subject: { key: 'alerts:mail.subject', values: { survey, count: alerts.length } },
    lines: [{ key: 'alerts:mail.lead', values: { survey } }, ...lines],
    path: `/quan-ly/dot/${encodeURIComponent(campaign.id)}/canh-bao`,
  };
}

/** An alert in words of the catalogue, with the names of units, groups and desks. */
export function alertWords(monitoring: Monitoring, alert: Alert, locale = LOCALE): MailWords {
  switch (alert.kind) {
    case 'behind': {
      const { answered, expected } = alert;
      const unit = unitName(monitoring, alert.unit, locale);
      return { key: 'alerts:behind', values: { unit, group: alert.group, answered, expected } };
    }
    case 'silent': {
      const { quietDays, lastOn } = alert;
      const desk = deskName(monitoring, alert.desk, locale);
      if (lastOn === undefined) return { key: 'alerts:never', values: { desk, quietDays } };
      return { key: 'alerts:silent', values: { desk, quietDays, day: formatDay(lastOn) } };
    }
    case 'rush': {
      const { day, answers, usual } = alert;
      const desk = deskName(monitoring, alert.desk, locale);
      return { key: 'alerts:rush', values: { desk, day: formatDay(day), answers, usual } };
    }
  }
}

function say({ opened }: Monitoring, text: Text): string {
  return localise(fill(text, { ...opened.pack.terms, ...opened.campaign.terms }), LOCALE);
}

function unitName({ registry, opened }: Monitoring, code: string, locale: string): string {
  return unitNameOn(registry, code, opened.campaign.unitsOn, locale);
}

function deskName({ desks }: Monitoring, code: string, locale: string): string {
  const desk = desks.find((candidate) => candidate.code === code);
  return desk ? localise(desk.name, locale) : code;
}
