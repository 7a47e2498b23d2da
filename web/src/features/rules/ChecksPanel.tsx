import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import type { Finding, Report, Rule, Word } from './model';
import { severities } from './status';
import { wordsUsed } from './table';
import { showFacts } from './values';

interface ChecksPanelProps {
  report: Report | undefined;
  words: readonly Word[];
  rules: readonly Rule[];
  onJump: (code: string) => void;
}

/** What the checks found: each with an example document, and the way to the rule. */
export function ChecksPanel({ report, words, rules, onJump }: ChecksPanelProps) {
  const { t, fmt } = useI18n();
  if (!report) return null;
  const used = wordsUsed(words, rules);
  return (
    <section className="rules-checks" aria-live="polite">
      <h2>
        {t('rules.checks')} <span className="rt-number">{report.findings.length}</span>
      </h2>
      {report.cells > 0 && (
        <p className="rt-muted">
          {report.tried < report.cells
            ? t('rules.triedSome', {
                n: fmt.integer(report.tried),
                total: fmt.integer(report.cells),
              })
            : t('rules.triedAll', { n: fmt.integer(report.cells) })}
        </p>
      )}
      {report.findings.length === 0 && (
        <p className="rules-clean">
          <ToneIcon tone="ok" /> {t('rules.clean')}
        </p>
      )}
      <ul>
        {report.findings.map((finding, index) => (
          <One key={index} finding={finding} words={used} onJump={onJump} />
        ))}
      </ul>
    </section>
  );
}

interface OneProps {
  finding: Finding;
  words: readonly Word[];
  onJump: (code: string) => void;
}

function One({ finding, words, onJump }: OneProps) {
  const reader = useI18n();
  const { t, pick } = reader;
  const status = severities[finding.severity];
  return (
    <li className={`rules-finding rules-${status.tone}`}>
      <span className="rules-finding-kind">
        <ToneIcon tone={finding.severity === 'info' ? 'waiting' : 'exception'} /> {pick(status)}
      </span>
      <span>{pick(finding)}</span>
      {finding.example && (
        <span className="rules-example">
          {t('rules.example')} {showFacts(words, finding.example, reader)}
        </span>
      )}
      {finding.rules.map((code) => (
        <Button key={code} size="small" type="link" onClick={() => onJump(code)}>
          {t('rules.jump', { code })}
        </Button>
      ))}
    </li>
  );
}
