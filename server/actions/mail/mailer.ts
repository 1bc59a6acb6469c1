/** What sends a letter; `server/mail/` writes its words and speaks SMTP. */
import type { Delivery } from '../../domain/mail/delivery';
import type { MailSubstance } from '../../domain/mail/mail';
import type { Day } from '../../domain/day';
import type { Text } from '../../domain/text';

/** The campaign that a person is written to about. */
export interface LetterSurvey {
  readonly organisation: Text;
  readonly name: Text;
  /** Last day of answering. */
  readonly closesOn: Day;
  /** With it the person can stop further mails. */
  readonly unsubscribeToken: string;
}

export interface Letter {
  /** Names the letter to other mail servers, the same at every attempt, so that doubles can be told. */
  readonly key: string;
  readonly substance: MailSubstance;
  /** Present for letters to invited people. */
  readonly survey?: LetterSurvey;
}

export interface Mailer {
  /** Hands a letter to the mail server. Never throws for what the server or the network does. */
  deliver(letter: Letter): Promise<Delivery>;
  /** Closes connections that are kept open for more. */
  close(): void;
}
