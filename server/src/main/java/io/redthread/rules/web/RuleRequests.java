package io.redthread.rules.web;

import io.redthread.platform.json.Given;
import io.redthread.rules.Rule;
import io.redthread.rules.RulePublishing.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of rules. */
final class RuleRequests {

    private RuleRequests() {}

    /** A new draft, and the version it begins with. */
    record Begin(@Nullable Integer from) {

        int version() {
            return Given.value("/from", from);
        }
    }

    /** The draft's content, and the revision it was made from. */
    record Save(
            @Nullable Integer revision,
            @Nullable String note,
            @Nullable List<RuleGiven> rules) {

        int seen() {
            return Given.value("/revision", revision);
        }

        String why() {
            return or(note);
        }
    }

    /** Which revision of the draft goes live, and from when to when; no start means at once. */
    record Publish(
            @Nullable Integer revision,
            @Nullable Instant effectiveFrom,
            @Nullable Instant effectiveUntil,
            @Nullable String note) {

        int seen() {
            return Given.value("/revision", revision);
        }

        Wanted wanted() {
            return new Wanted(Optional.ofNullable(effectiveFrom), Optional.ofNullable(effectiveUntil), or(note));
        }
    }

    /** Rules to be checked. */
    record Check(@Nullable List<RuleGiven> rules) {}

    /** Facts to be judged, by a version or by the one in force. */
    record Explain(@Nullable Integer version, @Nullable Map<String, Object> facts) {

        Map<String, Object> given() {
            return Given.map(facts);
        }
    }

    /** A version to be tried on past documents. */
    record Try(
            @Nullable Integer version,
            @Nullable Instant from,
            @Nullable Instant until) {

        int tried() {
            return Given.value("/version", version);
        }
    }

    /** A rule as written. */
    record RuleGiven(
            @Nullable String code,
            @Nullable String when,
            @Nullable String result,
            @Nullable String reasonZh,
            @Nullable String reasonEn) {

        Rule rule() {
            return new Rule(or(code), or(when), or(result), or(reasonZh), or(reasonEn));
        }
    }

    static List<Rule> rules(@Nullable List<RuleGiven> given) {
        return Given.list(given).stream().map(RuleGiven::rule).toList();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
