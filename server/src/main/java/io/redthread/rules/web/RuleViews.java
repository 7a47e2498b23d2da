package io.redthread.rules.web;

import io.redthread.kernel.Label;
import io.redthread.rules.Choice;
import io.redthread.rules.Period;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleCalendar;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.RuleState;
import io.redthread.rules.RuleVersion;
import io.redthread.rules.RuleVersion.Signature;
import io.redthread.rules.Word;
import io.redthread.rules.WordType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule sets as pages show them. */
final class RuleViews {

    private RuleViews() {}

    /** A rule set in the list. */
    record SetRow(
            String name,
            Label title,
            @Nullable VersionHead inForce,
            @Nullable NextTurn next,
            @Nullable VersionHead draft,
            int versions) {

        static SetRow of(RuleDomain domain, RuleCalendar calendar, Instant now, Map<String, String> names) {
            return new SetRow(
                    domain.name(),
                    domain.title(),
                    calendar.at(now).map(it -> VersionHead.of(it, names)).orElse(null),
                    calendar.next(now)
                            .map(it -> new NextTurn(it.at(), it.version().orElse(null)))
                            .orElse(null),
                    calendar.draft().map(it -> VersionHead.of(it, names)).orElse(null),
                    calendar.versions().size());
        }
    }

    /** From when another version counts; no version when none does. */
    record NextTurn(Instant at, @Nullable Integer version) {}

    /** A version without its rules. */
    record VersionHead(
            int version,
            RuleState state,
            @Nullable Instant effectiveFrom,
            @Nullable Instant effectiveUntil,
            String note,
            int revision,
            int rules,
            Signed created,
            Signed saved,
            @Nullable Signed published) {

        static VersionHead of(RuleVersion it, Map<String, String> names) {
            return new VersionHead(
                    it.set().version(),
                    it.state(),
                    it.effective().map(Period::from).orElse(null),
                    it.effective().flatMap(Period::until).orElse(null),
                    it.note(),
                    it.revision(),
                    it.set().rules().size(),
                    Signed.of(it.created(), names),
                    Signed.of(it.saved(), names),
                    it.published().map(by -> Signed.of(by, names)).orElse(null));
        }
    }

    /** Who did something, by name and user name, and when. */
    record Signed(String by, String name, Instant at) {

        static Signed of(Signature it, Map<String, String> names) {
            return new Signed(it.by(), names.getOrDefault(it.by(), it.by()), it.at());
        }
    }

    /** A rule set with what its rules are made of. */
    record SetView(
            SetRow summary,
            List<WordView> words,
            List<Choice> results,
            boolean severalResults,
            boolean resultAlwaysWanted,
            boolean backtests,
            @Nullable String documentPath,
            List<VersionHead> versions) {}

    /** A word. */
    record WordView(
            String name,
            WordType type,
            Label label,
            Label unit,
            Label help,
            @Nullable Long min,
            @Nullable Long max,
            List<Choice> choices) {

        static WordView of(Word it) {
            return new WordView(
                    it.name(),
                    it.type(),
                    it.label(),
                    it.unit(),
                    it.help(),
                    it.min().orElse(null),
                    it.max().orElse(null),
                    it.choices());
        }
    }

    /** A version with its rules. */
    record VersionView(VersionHead head, List<Rule> rules) {}
}
