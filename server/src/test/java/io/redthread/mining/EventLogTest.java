package io.redthread.mining;

import static io.redthread.mining.store.jooq.Tables.LOG_EVENT;
import static io.redthread.mining.store.jooq.Tables.LOG_OBJECT;
import static io.redthread.mining.store.jooq.Tables.LOG_RELATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.mining.domain.Deviation.Kind;
import io.redthread.mining.domain.OcelJson;
import io.redthread.mining.domain.OcelSchemas;
import io.redthread.mining.domain.OcelXml;
import io.redthread.mining.store.OcelSqliteWriter;
import io.redthread.mining.store.Words;
import io.redthread.platform.database.Transactions;
import io.redthread.process.Standards;
import io.redthread.rules.RuleSets;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The own log says what happened, once, and comes to the same when it is read again. */
class EventLogTest extends RedthreadTest {

    @Autowired
    TradingWorld world;

    @Autowired
    OrderIntake intake;

    @Autowired
    Standards standards;

    @Autowired
    RuleSets rules;

    @Autowired
    EventLog log;

    @Autowired
    Miner miner;

    @Autowired
    OcelExport export;

    @Autowired
    ForeignLogs foreign;

    @Autowired
    Words words;

    @Autowired
    Transactions work;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void shipped() {
        standards.ship();
        rules.ship(ReviewTemplate.NAME, ReviewTemplate.shipped());
    }

    @Test
    void orders_are_retold_node_by_node() {
        var shop = orders(3);

        log.catchUp();

        var result = mined(shop);
        assertThat(result.lives()).isEqualTo(3);
        assertThat(result.activities())
                .extracting(AnalysisResult.Activity::code)
                .contains("sync", "validation", "review", "allocation");
        assertThat(result.variants().stream()
                        .mapToLong(AnalysisResult.Variant::cases)
                        .sum())
                .isEqualTo(3);
        assertThat(result.conformance().compared()).isEqualTo(3);
        assertThat(result.conformance().straight()).isEqualTo(3);
    }

    @Test
    void what_is_read_again_is_there_once() {
        var shop = orders(2);
        log.catchUp();
        var before = mined(shop);
        var events = sql.fetchCount(LOG_EVENT, LOG_EVENT.LOG_ID.eq(LogId.OWN));

        log.again();
        log.catchUp();

        assertThat(mined(shop)).isEqualTo(before);
        assertThat(sql.fetchCount(LOG_EVENT, LOG_EVENT.LOG_ID.eq(LogId.OWN))).isGreaterThanOrEqualTo(events);
        assertThat(sql.select(LOG_EVENT.KEY)
                        .from(LOG_EVENT)
                        .where(LOG_EVENT.LOG_ID.eq(LogId.OWN))
                        .fetch(LOG_EVENT.KEY))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_log_leaves_in_forms_that_keep_the_published_schemas() throws Exception {
        orders(2);
        log.catchUp();

        for (var types : List.of(List.<String>of(), List.of(ObjectTypes.ORDER, ObjectTypes.SHOP))) {
            OcelSchemas.requireValidXml(file(LogFormat.XML, types, false));
            assertThat(OcelSchemas.faults(file(LogFormat.JSON, types, false))).isEmpty();
        }
        assertThat(new String(file(LogFormat.JSON, List.of(), false), StandardCharsets.UTF_8))
                .contains("\"sync\"", "sales-order:");
    }

    @Test
    void work_beyond_its_limit_is_a_deviation_of_its_own_kind() {
        var shop = orders(3);
        log.catchUp();

        delay("review", shop);

        var standing = mined(shop).conformance();
        assertThat(standing.deviations())
                .extracting(it -> it.kind() + " " + it.activity() + " " + it.lives())
                .containsExactly(Kind.LATE + " review 1");
        assertThat(standing.straight()).isEqualTo(3);
        assertThat(standing.inTime()).isEqualTo(2);
    }

    /** The first order of a shop took longer there than it may. */
    private void delay(String activity, String shop) {
        var first = sql.select(DSL.min(LOG_OBJECT.ID))
                .from(LOG_OBJECT)
                .where(LOG_OBJECT.SHOP.eq(words.number(shop).orElseThrow()))
                .and(LOG_OBJECT.TYPE.eq(words.number(ObjectTypes.ORDER).orElseThrow()));
        var delayed = sql.update(LOG_RELATION)
                .set(LOG_RELATION.LATE, true)
                .where(LOG_RELATION.OBJECT_ID.eq(first))
                .and(LOG_RELATION.ACTIVITY.eq(words.number(activity).orElseThrow()))
                .execute();
        assertThat(delayed).isEqualTo(1);
    }

    @Test
    void a_file_of_sqlite_comes_back_to_the_same_map() {
        orders(3);
        log.catchUp();
        var own = mined(null, null);

        var file = file(LogFormat.SQLITE, List.of(), true);
        var brought = work.in(() -> foreign.bring(
                TradingWorld.fresh("log"), ForeignFormat.OCEL_SQLITE, () -> new ByteArrayInputStream(file)));
        var again = mined(brought.id(), null);

        assertThat(brought.refused()).isZero();
        assertThat(again.lives()).isEqualTo(own.lives());
        assertThat(map(again)).isEqualTo(map(own));
    }

    /** What the map shows, without the numbers that lives have in one log only. */
    private static List<String> map(AnalysisResult of) {
        return Stream.concat(
                        of.ways().stream()
                                .map(it -> it.from() + ">" + it.to() + " " + it.count() + " " + it.median() + " "
                                        + it.total()),
                        of.variants().stream().map(it -> it.cases() + " " + it.steps()))
                .toList();
    }

    private byte[] file(LogFormat format, List<String> types, boolean persons) {
        var to = new ByteArrayOutputStream();
        try (var writer = switch (format) {
            case JSON -> new OcelJson(to);
            case XML -> new OcelXml(to);
            case SQLITE -> new OcelSqliteWriter(to);
        }) {
            export.write(new LogFileQuery(null, format, null, null, types), persons, writer, (done, total) -> {});
        }
        return to.toByteArray();
    }

    private AnalysisResult mined(String shop) {
        return mined(null, shop);
    }

    private AnalysisResult mined(@Nullable LogId of, @Nullable String shop) {
        return work.in(() -> miner.mine(
                new AnalysisQuery(of, ObjectTypes.ORDER, null, null, shop, null, null, null), (done, total) -> {}));
    }

    /** So many orders of a new shop that go as far as they go alone; answers the shop's code. */
    private String orders(int many) {
        var shop = world.shop(false);
        var sku = world.goods(world.warehouse("浙江省"), 50);
        IntStream.range(0, many)
                .forEach(it -> intake.acceptAndMove(List.of(
                        world.order(shop).line(sku.code(), "1", "199.00").build())));
        return world.code(shop);
    }
}
