package io.redthread.rules;

import static io.redthread.rules.ToyDomain.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.kernel.Refused;
import io.redthread.platform.database.Transactions;
import io.redthread.rules.RulePublishing.Wanted;
import io.redthread.support.RedthreadTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.GenericApplicationContext;

/** Versions of rule sets: which is in force when, and what never changes (A15, X09). */
class VersionsTest extends RedthreadTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private RuleSets sets;

    @Autowired
    private RuleDrafts drafts;

    @Autowired
    private RulePublishing publishing;

    @Autowired
    private Transactions transactions;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @Autowired
    private GenericApplicationContext beans;

    @Test
    void a_temporary_version_ends_and_the_one_before_counts_again() {
        var name = shipped();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var from = now.plus(Duration.ofHours(1));
        var until = now.plus(Duration.ofHours(3));

        publish(name, new Wanted(Optional.of(from), Optional.of(until), "promotion"), List.of());

        assertThat(sets.versionAt(name, now)).contains(1);
        assertThat(sets.versionAt(name, from)).contains(2);
        assertThat(sets.versionAt(name, until.minusMillis(1))).contains(2);
        assertThat(sets.versionAt(name, until)).contains(1);
    }

    @Test
    void what_is_published_at_once_decides_at_once() {
        var name = shipped();
        assertThat(sets.inForce(name).label()).isEqualTo(name + " v1");

        publish(name, atOnce(), List.of(rule("all", "true", "head")));

        assertThat(sets.inForce(name).label()).isEqualTo(name + " v2");
        assertThat(sets.inForce(name).set().rules()).hasSize(1);
    }

    @Test
    void the_database_refuses_to_change_what_is_published() {
        var name = shipped();

        assertThatThrownBy(() -> sql.execute("update rules.rule_set set note = 'x' where name = ?", name))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> sql.execute("delete from rules.rule_set where name = ?", name))
                .hasMessageContaining("never changes");
    }

    @Test
    void there_is_one_draft_at_a_time_and_a_stale_one_is_not_saved() {
        var name = shipped();
        var draft = drafts.begin(name, 1);

        refuses(() -> drafts.begin(name, 1), DraftExists.class);
        drafts.save(name, draft.revision(), "", List.of());
        refuses(() -> drafts.save(name, draft.revision(), "other", List.of()), DraftChanged.class);
        var again = drafts.save(name, draft.revision(), "", List.of());

        assertThat(again.revision()).isEqualTo(draft.revision() + 1);
    }

    @Test
    void a_discarded_draft_is_gone() {
        var name = shipped();
        var draft = drafts.begin(name, 1);

        drafts.discard(name, draft.revision());

        assertThat(drafts.open(name)).isEmpty();
        refuses(() -> drafts.discard(name, draft.revision()), DraftNotFound.class);
    }

    @Test
    void of_racing_publishers_one_stands() throws Exception {
        var name = shipped();
        var seen = drafts.begin(name, 1).revision();
        var attempts = java.util.Collections.<Callable<Boolean>>nCopies(8, () -> stands(name, seen));

        int stood = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var it : threads.invokeAll(attempts)) {
                stood += it.get() ? 1 : 0;
            }
        }

        assertThat(stood).isEqualTo(1);
        assertThat(sets.versions(name)).hasSize(2).allMatch(it -> it.state() == RuleState.PUBLISHED);
    }

    @Test
    void nothing_is_published_into_the_past_or_for_no_time() {
        var name = shipped();
        var seen = drafts.begin(name, 1).revision();
        var past = clock.instant().minusSeconds(60);
        var soon = clock.instant().plusSeconds(60);

        refused(() -> publishing.publish(name, seen, new Wanted(Optional.of(past), Optional.empty(), "")));
        refused(() -> publishing.publish(name, seen, new Wanted(Optional.of(soon), Optional.of(soon), "")));
    }

    private boolean stands(String name, int seen) {
        try {
            publishing.publish(name, seen, atOnce());
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private String shipped() {
        var domain = new ToyDomain("toy-" + Instant.now().toEpochMilli() + "-" + NEXT.incrementAndGet());
        beans.registerBean(domain.name(), ToyDomain.class, () -> domain);
        transactions.in(() -> {
            sets.ship(domain.name(), ToyDomain.clean());
            return true;
        });
        return domain.name();
    }

    private void publish(String name, Wanted wanted, List<Rule> more) {
        var draft = drafts.begin(name, 1);
        var saved = more.isEmpty() ? draft : drafts.save(name, draft.revision(), "", more);
        publishing.publish(name, saved.revision(), wanted);
    }

    private static Wanted atOnce() {
        return new Wanted(Optional.empty(), Optional.empty(), "");
    }

    private static void refuses(Runnable act, Class<?> why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal()).isInstanceOf(why));
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Refused.class);
    }
}
