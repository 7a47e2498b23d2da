import type { Filled, Schema } from '@/api/model';

export type SetRow = Schema<'rules.RuleViews.SetRow'>;
export type SetView = Schema<'rules.RuleViews.SetView'>;
export type VersionHead = Schema<'rules.RuleViews.VersionHead'>;
export type VersionView = Schema<'rules.RuleViews.VersionView'>;
export type Word = Schema<'rules.RuleViews.WordView'>;
export type Choice = Schema<'rules.Choice'>;
/** One rule: its condition in CEL, what follows, and why. */
export type Rule = Filled<Schema<'rules.Rule'>>;
export type Report = Schema<'rules.RuleCheckController.ReportView'>;
export type Finding = Schema<'rules.RuleCheckController.FindingView'>;
export type Explanation = Schema<'rules.Explanation'>;
export type Diff = Schema<'rules.RuleDiff'>;
export type Backtest = Schema<'rules.BacktestController.BacktestView'>;
export type ChangedCase = Schema<'rules.Backtest.Changed'>;
export type Facts = Record<string, unknown>;

/** What a rule or a document comes to, one by one. */
export const results = (outcome: string): string[] =>
  outcome
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
