package io.redthread.mining;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.mining.domain.NewEvent;
import io.redthread.process.Standards;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Instant;
import java.util.ArrayList;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** However many nodes are done at one moment, the log takes a page of them at a time and misses none. */
class NodePagesTest extends RedthreadTest {

    private static final Instant MOMENT = Instant.parse("2001-01-01T00:00:00Z");
    private static final int NODES = 4_500;
    private static final int PAGE = 2_000;

    /** Below it nobody else has cases. */
    private static final int BELOW = -7_000_000;

    @Autowired
    TradingWorld world;

    @Autowired
    Standards standards;

    @Autowired
    NodeLog nodes;

    @Autowired
    DSLContext sql;

    @Test
    @Transactional
    void a_page_holds_so_many_nodes_and_the_pages_together_hold_all() {
        standards.ship();
        done(world.shop(false).value());

        var limit = MOMENT.plusSeconds(1);
        var told = new ArrayList<String>();
        var page = nodes.next(MOMENT.toString(), limit);
        for (var pages = 1; !page.events().isEmpty(); pages++) {
            assertThat(page.events()).hasSizeLessThanOrEqualTo(PAGE);
            assertThat(pages).isLessThan(NODES);
            page.events().stream().map(NewEvent::key).forEach(told::add);
            page = nodes.next(page.place(), limit);
        }

        assertThat(told).hasSize(NODES).doesNotHaveDuplicates();
        assertThat(page.more()).isFalse();
    }

    /** Two in three at the very same moment. */
    private void done(long shop) {
        sql.execute("""
                insert into process.process_case (id, number, shop_id, standard_id, position, node, state, opened_at,
                    entered_at, due_at, facts)
                select {3} - n, 'NP-' || n, {0}, s.id, 2, 'validation', 'done', {1}::timestamptz, {1}::timestamptz,
                    {1}::timestamptz, 1
                from generate_series(1, {2}) n, (select id from process.standard where scenario = 'normal' limit 1) s""", shop, MOMENT.toString(), NODES, BELOW);
        sql.execute("""
                insert into process.node_fact (case_id, seq, standard_id, first_position, last_position, entered_at,
                    started_at, done_at, actor, outcome, within_limit)
                select c.id, 1, c.standard_id, 1, 1, c.opened_at, c.opened_at,
                    c.opened_at + case when c.id % 3 = 0 then interval '5 milliseconds' else interval '0' end,
                    'system', 'accepted', true
                from process.process_case c where c.id between {0} and {1}""", BELOW - NODES, BELOW - 1);
    }
}
