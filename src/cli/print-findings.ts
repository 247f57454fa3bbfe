import type { ToolMessages } from '../i18n/tool-messages.ts';
import type { Finding } from '../model/finding.ts';

type Cli = ToolMessages['cli'];

/** One finding as text: place, severity, rule; then message and fix. */
export function findingText({ at, severity, rule, message, fix }: Finding, cli: Cli): string {
  return `${at.file}:${at.line}:${at.column} ${cli[severity]} ${rule}\n  ${message}\n  ${cli.fix}: ${fix}`;
}

/** Warnings of one rule beyond this number are summed up. */
const shownWarnings = 3;
/** Errors beyond this number are summed up, so that the first ones stay in sight. */
const shownErrors = 50;

/**
 * Findings for a build: every error, but warnings of one rule summed up where there are many,
 * so that a folder of imported articles does not drown the terminal.
 */
export function briefFindings(findings: readonly Finding[], cli: Cli): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = Map.groupBy(
    findings.filter(({ severity }) => severity === 'warning'),
    ({ rule }) => rule,
  );
  const lines = errors.slice(0, shownErrors).map((finding) => findingText(finding, cli));
  if (errors.length > shownErrors) lines.push(cli.more(errors.length - shownErrors, cli.error));
  for (const [rule, same] of warnings)
    if (same.length <= shownWarnings)
      lines.push(...same.map((finding) => findingText(finding, cli)));
    else lines.push(cli.summed(same.length, rule, placeText(same[0])));
  return lines;
}

const placeText = (finding: Finding | undefined) =>
  finding === undefined ? '' : `${finding.at.file}:${finding.at.line}`;

/** Findings as workflow commands that GitHub shows beside the lines of a change. */
export function githubFindings(findings: readonly Finding[]): string[] {
  const escape = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return findings.map(
    ({ at, severity, rule, message, fix }) =>
      `::${severity} file=${property(at.file)},line=${at.line},col=${at.column},title=${property(rule)}::${escape(`${message}\n${fix}`)}`,
  );
}

/** The closing line: how many errors and warnings in how many files. */
export function summaryText(findings: readonly Finding[], files: number, cli: Cli): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return cli.summary(errors, findings.length - errors, files);
}
