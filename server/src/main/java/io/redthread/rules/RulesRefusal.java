package io.redthread.rules;

import io.redthread.kernel.Refusal;

/** What the rules do not let happen. */
public sealed interface RulesRefusal extends Refusal
        permits RuleMalformed,
                RuleFailed,
                RuleSetNotFound,
                NoRulesInForce,
                DraftExists,
                DraftNotFound,
                DraftChanged,
                ChecksNotClean,
                BacktestNotFound,
                BacktestNotRunning,
                NothingToReplay {}
