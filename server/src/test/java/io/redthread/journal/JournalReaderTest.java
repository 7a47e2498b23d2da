package io.redthread.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.DocumentRef;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JournalReaderTest {

    private static final EntryFilter ALL = new EntryFilter(null, null, null, null, null, null, null, null);
    private static JournalFixture journal;

    @BeforeAll
    static void a_thousand_entries() throws Exception {
        journal = JournalFixture.start();
        journal.entries(1_000);
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @Test
    void tells_the_story_of_one_document_in_order() {
        var story = reader().of(new DocumentRef("sales-order", 1_100));
        assertThat(story).hasSize(5).extracting(EntryView::at).isSorted();
        assertThat(story).allSatisfy(entry -> assertThat(entry.documentNumber()).isEqualTo("SO-20261122-000100"));
        assertThat(story.getFirst().after().get("status").asString()).isEqualTo("released");
    }

    @Test
    void pages_through_everything_once_newest_first() {
        var seen = new ArrayList<EntryId>();
        var query = new PageQuery(null, 70, null);
        for (var page = reader().page(ALL, query); ; page = reader().page(ALL, query)) {
            page.items().forEach(entry -> seen.add(entry.id()));
            if (page.next() == null) {
                break;
            }
            query = new PageQuery(null, 70, page.next());
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(1_000).doesNotHaveDuplicates();
        assertThat(seen.getLast()).isEqualTo(new EntryId(1));
    }

    @Test
    void finds_by_actor_act_number_and_time() {
        assertThat(found(new EntryFilter("finance.head", null, null, null, null, null, null, null)))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.onBehalfOf()).isEqualTo("finance.head"));
        assertThat(found(new EntryFilter("王主管", "order-released", null, null, null, null, null, null)))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.act()).isEqualTo("order-released"));
        assertThat(found(new EntryFilter(null, null, "sales-order", 1_007L, null, null, null, null)))
                .hasSize(5);
        assertThat(found(new EntryFilter(null, null, null, null, "SO-20261122-00010", null, null, null)))
                .hasSize(50);
        assertThat(found(new EntryFilter(null, null, null, null, null, "SO-20261122-000101", null, null)))
                .hasSize(5);
        var day = LocalDate.parse("2026-11-22");
        assertThat(found(new EntryFilter(null, "order-held", null, null, null, null, day, day)))
                .hasSize(200);
        var before = day.minusDays(1);
        assertThat(found(new EntryFilter(null, null, null, null, null, null, before, before)))
                .isEmpty();
        assertThat(reader().recentActs()).contains("order-held", "order-released", "purchase-approved");
    }

    @Test
    void keeps_who_did_it_for_whom_from_where_and_with_what_opinion() throws Exception {
        var head = new Caller(12L, "dept.head", "王", "department-head", "finance.head", "10.1.2.3", "Firefox");
        var order = new DocumentRef("purchase-order", 77);
        Callers.run(
                head,
                () -> journal.get(Transactions.class).in(() -> {
                    journal.get(Journal.class)
                            .record(new Act(
                                    "purchase-approved",
                                    order,
                                    "PO-1",
                                    Map.of("state", "submitted"),
                                    Map.of("state", "approved", "result", "pass", "opinion", "同意"),
                                    "routing-3"));
                    return true;
                }));
        assertThat(reader().of(order)).singleElement().satisfies(entry -> {
            assertThat(entry.username()).isEqualTo("dept.head");
            assertThat(entry.onBehalfOf()).isEqualTo("finance.head");
            assertThat(entry.role()).isEqualTo("department-head");
            assertThat(entry.address()).isEqualTo("10.1.2.3");
            assertThat(entry.device()).isEqualTo("Firefox");
            assertThat(entry.before().get("state").asString()).isEqualTo("submitted");
            assertThat(entry.after().get("opinion").asString()).isEqualTo("同意");
            assertThat(entry.ruleVersion()).isEqualTo("routing-3");
        });
    }

    @Test
    void runs_a_verification_in_the_background_and_remembers_it() throws Exception {
        journal.get(Sealer.class).sealNow();
        var runner = journal.get(VerificationRunner.class);
        var run = runner.start();
        for (var i = 0; i < 1200 && runner.lastFinished().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(runner.running()).isEmpty();
        assertThat(runner.lastFinished()).hasValueSatisfying(finished -> {
            assertThat(finished.id()).isEqualTo(run.id());
            assertThat(finished.report().clean()).isTrue();
            assertThat(finished.report().entries()).isGreaterThanOrEqualTo(1_000);
        });
        assertThat(found(new EntryFilter(null, "journal-verified", null, null, null, null, null, null)))
                .hasSize(1);
        journal.get(Sealer.class).sealNow();
        var state = journal.get(JournalStates.class).now();
        assertThat(state.waiting()).isZero();
        assertThat(state.unsigned()).isZero();
        assertThat(state.anchorsAgree()).isTrue();
    }

    private static List<EntryView> found(EntryFilter filter) {
        return reader().page(filter, PageQuery.first(200)).items();
    }

    private static JournalReader reader() {
        return journal.get(JournalReader.class);
    }
}
