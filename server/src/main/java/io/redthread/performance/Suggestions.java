package io.redthread.performance;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.performance.PerformanceRefusal.PerformanceChanged;
import io.redthread.performance.PerformanceRefusal.SuggestionNotFound;
import io.redthread.performance.PerformanceRefusal.VersionNotPublished;
import io.redthread.performance.store.SuggestionRows;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.process.Scenario;
import io.redthread.process.StandardDrafts;
import io.redthread.process.StandardState;
import io.redthread.process.StandardVersion;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggestions become changes of standards (建议闭环): taken from an answer, noted in a draft, done by a version – or declined. */
@Service
@Transactional
public class Suggestions {

    private static final int LONGEST_NOTE = 500;

    private final SuggestionRows rows;
    private final Surveys surveys;
    private final StandardDrafts drafts;
    private final Journal journal;
    private final IdBlocks ids;
    private final Clock clock;

    Suggestions(
            SuggestionRows rows, Surveys surveys, StandardDrafts drafts, Journal journal, IdBlocks ids, Clock clock) {
        this.rows = rows;
        this.surveys = surveys;
        this.drafts = drafts;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of a questionnaire, the latest first. */
    @Transactional(readOnly = true)
    public List<Suggestion> of(SurveyId survey) {
        return rows.of(survey);
    }

    /** Takes one from the answers of a questionnaire. */
    public Suggestion pick(SurveyId survey, String words) {
        surveys.get(survey);
        var it = new Suggestion(
                new SuggestionId(ids.next("performance", "suggestion_id")),
                survey,
                words,
                SuggestionState.PICKED,
                "",
                Optional.empty(),
                "",
                clock.instant(),
                Callers.current().username(),
                Optional.empty());
        rows.add(it);
        journal.record(Act.of("suggestion-picked", ref(it.id()), "", it));
        return it;
    }

    /** Notes it in the draft of a standard; a draft is begun where there is none. */
    public Suggestion draft(SuggestionId id, Scenario scenario) {
        var before = get(id);
        var draft = drafts.versions(scenario).stream()
                .filter(it -> it.state() == StandardState.DRAFT)
                .findFirst()
                .orElseGet(() -> drafts.begin(scenario));
        drafts.save(
                scenario,
                draft.revision(),
                noted(draft, before.words()),
                draft.standard().nodes());
        return move(before, SuggestionState.DRAFTED, scenario.code(), Optional.empty(), "");
    }

    /** Says which published version does it. */
    public Suggestion done(SuggestionId id, Scenario scenario, int version) {
        var before = get(id);
        var published = drafts.versions(scenario).stream()
                .anyMatch(
                        it -> it.state() != StandardState.DRAFT && it.standard().version() == version);
        if (!published) {
            throw new VersionNotPublished(scenario.code(), version).refused();
        }
        return move(before, SuggestionState.DONE, scenario.code(), Optional.of(version), "");
    }

    /** Says that it is not done, and why. */
    public Suggestion decline(SuggestionId id, String why) {
        var before = get(id);
        return move(before, SuggestionState.DECLINED, before.scenario(), Optional.empty(), why);
    }

    private Suggestion move(
            Suggestion before, SuggestionState to, String scenario, Optional<Integer> version, String note) {
        var ended = to == SuggestionState.DONE || to == SuggestionState.DECLINED;
        var after = new Suggestion(
                before.id(),
                before.survey(),
                before.words(),
                to,
                scenario,
                version,
                note,
                before.pickedAt(),
                before.pickedBy(),
                ended ? Optional.of(clock.instant()) : Optional.empty());
        RowCounts.expectOne(
                rows.move(before.state(), after, Callers.current().username()),
                () -> new PerformanceChanged(0).refused());
        journal.record(new Act("suggestion-" + to.code(), ref(before.id()), "", before, after, null));
        return after;
    }

    private static String noted(StandardVersion draft, String words) {
        var note = draft.note().isEmpty() ? words : draft.note() + " · " + words;
        return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    }

    private Suggestion get(SuggestionId id) {
        return rows.find(id).orElseThrow(() -> new SuggestionNotFound(id).refused());
    }

    private static DocumentRef ref(SuggestionId id) {
        return new DocumentRef("suggestion", id.value());
    }
}
