package io.redthread.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import io.redthread.support.RedthreadTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Batches arrive as they were sent, whatever their size and whatever their rows have in common. */
class RowsTest extends RedthreadTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123456Z");
    private static final Field<Long> NUMBER = field(name("number"), SQLDataType.BIGINT);
    private static final Field<Short> SMALL = field(name("small"), SQLDataType.SMALLINT);
    private static final Field<String> TEXT = field(name("words"), SQLDataType.CLOB);
    private static final Field<BigDecimal> AMOUNT = field(name("amount"), SQLDataType.NUMERIC(18, 3));
    private static final Field<Instant> AT = field(name("moment"), SQLDataType.INSTANT);
    private static final Field<Boolean> FLAG = field(name("flag"), SQLDataType.BOOLEAN);
    private static final Field<String> NOTHING = field(name("nothing"), SQLDataType.CLOB);

    @Autowired
    private DSLContext sql;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 99, 100, 1_000})
    void rows_arrive_as_they_were_sent(int size) {
        var items = LongStream.rangeClosed(1, size).boxed().toList();

        var rows = Rows.of("sent", items)
                .with(NUMBER, it -> it)
                .with(SMALL, it -> (short) 7)
                .with(TEXT, it -> "{\"货\", 'NULL' " + it % 5 + "\\}")
                .with(AMOUNT, it -> new BigDecimal("10.500"))
                .with(AT, it -> NOON.plusSeconds(it % 2))
                .with(FLAG, it -> true)
                .with(NOTHING, it -> null);
        var came = sql.select(rows.fields())
                .from(rows.table())
                .orderBy(rows.field(NUMBER))
                .fetch(row -> row.intoList());

        assertThat(came).isEqualTo(items.stream().map(RowsTest::expected).toList());
    }

    private static List<Object> expected(Long it) {
        return java.util.Arrays.asList(
                it,
                (short) 7,
                "{\"货\", 'NULL' " + it % 5 + "\\}",
                new BigDecimal("10.500"),
                NOON.plusSeconds(it % 2),
                true,
                null);
    }
}
