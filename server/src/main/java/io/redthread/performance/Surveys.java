package io.redthread.performance;

import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.domain.Secrets;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.performance.PerformanceRefusal.LinkSpent;
import io.redthread.performance.PerformanceRefusal.SurveyNotFound;
import io.redthread.performance.PerformanceRefusal.SurveyOver;
import io.redthread.performance.events.SurveyOpened;
import io.redthread.performance.store.InvitationRows;
import io.redthread.performance.store.InvitationRows.Invited;
import io.redthread.performance.store.SurveyRows;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks questionnaires (问卷, requirements M2, L10). Who was asked and has answered is kept apart from what was answered: the two
 * share no key, answers bear a month and no moment, and nothing about answering is written to the journal.
 */
@Service
@Transactional
public class Surveys {

    private final SurveyRows rows;
    private final InvitationRows invitations;
    private final People people;
    private final Departments departments;
    private final PerformanceScope scope;
    private final Journal journal;
    private final IdBlocks ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Surveys(
            SurveyRows rows,
            InvitationRows invitations,
            People people,
            Departments departments,
            PerformanceScope scope,
            Journal journal,
            IdBlocks ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.invitations = invitations;
        this.people = people;
        this.departments = departments;
        this.scope = scope;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** All questionnaires, the latest first. */
    @Transactional(readOnly = true)
    public List<Survey> all() {
        return rows.all();
    }

    /** Those the caller is asked and has not answered. */
    @Transactional(readOnly = true)
    public List<Survey> mine() {
        var waiting = invitations.waiting(scope.me());
        return rows.all().stream()
                .filter(it -> waiting.contains(it.id()) && takesAnswers(it))
                .toList();
    }

    /** Opens one and asks everybody of the departments named, or makes a link for each customer. */
    public NewSurvey open(SurveyDraft draft) {
        check(draft);
        var id = new SurveyId(ids.next("performance", "survey_id"));
        rows.add(id, draft, clock.instant(), Callers.current().username());
        var links = draft.audience() == SurveyAudience.STAFF ? askStaff(id, draft) : askCustomers(id, draft);
        var survey = get(id);
        journal.record(Act.of("survey-opened", ref(id), draft.name(), survey));
        call(survey);
        return new NewSurvey(survey, links);
    }

    /** Tells who is asked by questionnaires whose first day is today, and has not answered. */
    public void callThoseOpeningToday() {
        var today = CompanyDay.today(clock);
        rows.all().stream().filter(it -> it.opensOn().equals(today)).forEach(this::call);
    }

    private void call(Survey survey) {
        if (survey.audience() == SurveyAudience.STAFF && takesAnswers(survey)) {
            events.publishEvent(new SurveyOpened(
                    survey.id(), survey.name(), survey.closesOn(), invitations.unanswered(survey.id())));
        }
    }

    /** A secret for the caller's own link; an earlier one leads nowhere any more. */
    public String myLink(SurveyId id) {
        requireOpen(get(id));
        var secret = Secrets.token(random);
        RowCounts.expectOne(invitations.renew(id, scope.me(), fingerprint(secret)), () -> new LinkSpent().refused());
        return secret;
    }

    /** What whoever follows that link is asked. */
    @Transactional(readOnly = true)
    public AskedSurvey asked(String secret) {
        var survey = invitations
                .of(fingerprint(secret))
                .map(this::get)
                .filter(this::takesAnswers)
                .orElseThrow(() -> new LinkSpent().refused());
        return new AskedSurvey(survey.name(), survey.audience(), survey.questions());
    }

    /** Takes an answer in; the link is spent, and nothing of it stands beside the answer. */
    public void answer(String secret, GivenAnswer given) {
        var spent = invitations.spend(fingerprint(secret)).orElseThrow(() -> new LinkSpent().refused());
        var survey = get(spent.survey());
        requireOpen(survey);
        if (given.scores().size() != survey.questions().size()) {
            throw InvalidInput.of("/scores", given.scores().size(), "scores-missing");
        }
        rows.add(survey.id(), spent.department(), CompanyDay.today(clock).withDayOfMonth(1), given);
    }

    /** Closes one: its results stand from now on, and its answers are written anew in no order. */
    public Survey close(SurveyId id) {
        get(id);
        RowCounts.expectOne(rows.close(id, clock.instant()), () -> new SurveyOver(id).refused());
        rows.shuffle(id);
        invitations.forgetLinks(id);
        var after = get(id);
        journal.record(Act.of("survey-closed", ref(id), after.name(), after));
        return after;
    }

    /** The one of that id. */
    @Transactional(readOnly = true)
    public Survey get(SurveyId id) {
        return rows.find(id).orElseThrow(() -> new SurveyNotFound(id).refused());
    }

    private List<String> askStaff(SurveyId id, SurveyDraft draft) {
        var all = departments.all();
        for (var i = 0; i < draft.groups().size(); i++) {
            var code = draft.groups().get(i);
            var department = all.stream()
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of("/groups", code, "department-unknown"));
            invitations.add(
                    id,
                    people.active().stream()
                            .filter(it -> it.department()
                                    .filter(department.id()::equals)
                                    .isPresent())
                            .map(PersonFacts::username)
                            .map(it -> new Invited(it, code, null))
                            .toList());
        }
        return List.of();
    }

    private List<String> askCustomers(SurveyId id, SurveyDraft draft) {
        var secrets = draft.groups().stream().map(it -> Secrets.token(random)).toList();
        invitations.add(
                id,
                IntStream.range(0, secrets.size())
                        .mapToObj(i -> new Invited("#" + (i + 1), draft.groups().get(i), fingerprint(secrets.get(i))))
                        .toList());
        return secrets;
    }

    private static void check(SurveyDraft draft) {
        if (draft.closesOn().isBefore(draft.opensOn())) {
            throw InvalidInput.of("/closesOn", draft.closesOn(), "period-wrong");
        }
    }

    private void requireOpen(Survey survey) {
        if (!takesAnswers(survey)) {
            throw new SurveyOver(survey.id()).refused();
        }
    }

    private boolean takesAnswers(Survey survey) {
        var today = CompanyDay.today(clock);
        return survey.state() == SurveyState.OPEN
                && !today.isBefore(survey.opensOn())
                && !today.isAfter(survey.closesOn());
    }

    private static String fingerprint(String secret) {
        return HexFormat.of().formatHex(Secrets.fingerprint(secret));
    }

    private static DocumentRef ref(SurveyId id) {
        return new DocumentRef("survey", id.value());
    }
}
