/** Whether the campaign's own words are all there: placeholders of the pack, and a legal notice every day. */
import type { PackContent } from '../definition/pack';
import { localise, placeholders } from '../text';
import type { Campaign } from './campaign';
import { typedTerms } from './draft';
import type { Finding } from './finding';
import { NOTICE_SUBJECTS, type Notice } from './notice';
import { termsOf } from './terms';

/** Missing words block, since forms would show `{UBND}`; a missing translation falls back to Vietnamese. */
export function checkWords(campaign: Campaign, pack: PackContent): Finding[] {
  return [...checkTerms(campaign, pack), ...checkNotices(campaign)];
}

function checkTerms({ name, terms }: Campaign, pack: PackContent): Finding[] {
  const missing = typedTerms(pack).filter((term) => localise(terms[term] ?? {}, 'vi') === '');
  const given = Object.entries(terms).filter(([term]) => !missing.includes(term));
  const untranslated = given
    .filter(([, text]) => pack.languages.some((language) => (text[language] ?? '') === ''))
    .map(([term]) => term);
  const isNamed = pack.languages.every((language) => (name[language] ?? '') !== '');
  const found: Finding[] = [];
  if (missing.length > 0) {
    const code = 'term-missing';
    found.push({ severity: 'blocking', key: code, code, terms: missing });
  }
  if (untranslated.length > 0 || !isNamed) {
    const code = 'untranslated';
    const key = [code, isNamed, ...untranslated].join('|');
    found.push({ severity: 'warning', key, code, terms: untranslated });
  }
  return found;
}

/** Every notice must be complete, also one of a law that comes into force only when a campaign is extended. */
function checkNotices(campaign: Campaign): Finding[] {
  const { notices, opensOn } = campaign;
  const [first] = notices;
  const covered = first !== undefined && first.from <= opensOn;
  const found: Finding[] = covered
    ? []
    : [{ severity: 'blocking', key: 'no-notice', code: 'no-notice', day: opensOn }];
  for (const { from: day, notice } of notices) {
    const subjects = missingIn(notice);
    const terms = unknownIn(notice, campaign);
    const notes = { severity: 'blocking', day } as const;
    if (subjects.length > 0) {
      const code = 'notice-incomplete';
      found.push({ ...notes, key: `${code}|${day}`, code, subjects });
    }
    if (terms.length > 0) {
      const code = 'notice-placeholder';
      found.push({ ...notes, key: `${code}|${day}`, code, terms });
    }
  }
  return found;
}

function missingIn({ summary, paragraphs }: Notice): NonNullable<Finding['subjects']> {
  return [
    ...(localise(summary, 'vi') === '' ? (['summary'] as const) : []),
    ...NOTICE_SUBJECTS.filter((subject) => localise(paragraphs[subject], 'vi') === ''),
  ];
}

function unknownIn({ summary, paragraphs, consent }: Notice, campaign: Campaign): string[] {
  const known = termsOf(campaign);
  const texts = [summary, ...Object.values(paragraphs), ...(consent ? [consent] : [])];
  return [...new Set(texts.flatMap(placeholders))].filter((name) => known[name] === undefined);
}
