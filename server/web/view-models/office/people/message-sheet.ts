/** The file for a Zalo or SMS gateway: a row a person, with the finished message and its link. */
import { fillMessage, type MessageTemplate } from '../../../../domain/people/message-text';
import type { Recipient } from '../../../../domain/people/reach';
import { smsLength } from '../../../../domain/people/sms-length';
import type { SheetToWrite } from '../../../../sheets/write-xlsx';
import { unitName, type PeopleContext } from './frame';
import { messageValues } from './issue';

/** Somebody with the whole address of the link. */
export interface LinkedRecipient extends Recipient {
  readonly link: string;
}

/** The sheet; telephone numbers are texts, so that their zeros stay. */
export function messageSheet(
  context: PeopleContext,
  template: MessageTemplate,
  links: readonly LinkedRecipient[],
): SheetToWrite {
  const { t } = context;
  return {
    name: t('people:sheet.name'),
    columns: [
      { title: t('people:field.name'), width: 28 },
      { title: t('people:field.phone'), width: 14 },
      { title: t('people:field.unit'), width: 28 },
      { title: t('people:sheet.message'), width: 80 },
      { title: t('people:sheet.link'), width: 50 },
      { title: t('people:sheet.parts'), width: 10 },
    ],
    rows: links.map(({ invitation, person, link }) => {
      const message = fillMessage(template, messageValues(context, person.name, link));
      return [
        person.name,
        person.phone,
        unitName(context, invitation.unit),
        message,
        link,
        smsLength(message).parts,
      ];
    }),
  };
}
