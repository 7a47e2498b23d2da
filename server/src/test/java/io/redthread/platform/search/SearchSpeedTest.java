package io.redthread.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import io.redthread.platform.database.Rows;
import io.redthread.platform.database.Transactions;
import io.redthread.support.RedthreadTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What searching 100,000 names costs: to prepare, to store, to ask. */
@Tag("slow")
class SearchSpeedTest extends RedthreadTest {

    private static final int NAMES = 100_000;
    private static final String[] ADJECTIVES = {"加厚", "防水", "纯棉", "轻便", "儿童", "女士", "男士", "户外", "复古", "折叠"};
    private static final String[] NOUNS = {"雨衣", "冲锋衣", "保温杯", "双肩包", "手机壳", "台灯", "被套", "运动鞋", "火锅底料", "充电宝"};
    private static final String[] COLOURS = {"红色", "藏青", "米白", "墨绿", "浅灰", "香槟金"};

    private static final Field<Integer> ID = field(DSL.name("id"), SQLDataType.INTEGER);
    private static final Field<String> TEXT = field(DSL.name("search_text"), SQLDataType.CLOB);
    private static final Field<String> JOINED = field(DSL.name("joined"), SQLDataType.CLOB);
    private static final Field<String[]> TOKENS = field(DSL.name("search_tokens"), SQLDataType.CLOB.getArrayDataType());

    @Autowired
    private DSLContext sql;

    @Autowired
    private Transactions transactions;

    @Test
    void a_hundred_thousand_names_answer_in_milliseconds() {
        transactions.in(() -> {
            sql.execute(
                    "create temp table named (id int primary key, search_text text, search_tokens text[]) on commit drop");
            var random = new Random(7);
            var prepared = System.nanoTime();
            var texts = new ArrayList<SearchText>();
            for (var i = 0; i < NAMES; i++) {
                texts.add(SearchText.of(named(random, i), "SKU-" + i, "69" + (10_000_000_000L + i)));
            }
            prepared = System.nanoTime() - prepared;
            var stored = System.nanoTime();
            store(texts);
            sql.execute("create index named_tokens on named using gin (search_tokens)");
            sql.execute("analyze named");
            stored = System.nanoTime() - stored;
            System.out.printf(
                    "prepare %d ms, store and index %d ms, table %s, index %s%n",
                    prepared / 1_000_000, stored / 1_000_000, size("named"), size("named_tokens"));
            for (var query : List.of("防水雨衣", "雨衣", "fsyy", "SKU-99999", "火锅 墨绿", "6910000012345", "雨", "没有")) {
                ask(query);
            }
            return true;
        });
    }

    private void store(List<SearchText> texts) {
        for (var from = 0; from < NAMES; from += 5_000) {
            var start = from;
            var numbers = new ArrayList<Integer>();
            for (var i = start; i < start + 5_000; i++) {
                numbers.add(i);
            }
            var rows = Rows.of("batch", numbers)
                    .with(ID, number -> number)
                    .with(TEXT, number -> texts.get(number).text())
                    .with(JOINED, number -> texts.get(number).joinedTokens());
            sql.insertInto(table(DSL.name("named")), ID, TEXT, TOKENS)
                    .select(sql.select(rows.field(ID), rows.field(TEXT), SearchText.tokens(rows.field(JOINED)))
                            .from(rows.table()))
                    .execute();
        }
    }

    private void ask(String typed) {
        var condition = SearchQuery.of(typed).matches(TOKENS, TEXT);
        var best = Long.MAX_VALUE;
        var found = 0;
        for (var round = 0; round < 5; round++) {
            var began = System.nanoTime();
            found = sql.select(ID)
                    .from(table(DSL.name("named")))
                    .where(condition)
                    .orderBy(ID)
                    .limit(51)
                    .fetch()
                    .size();
            best = Math.min(best, System.nanoTime() - began);
        }
        System.out.printf("%-16s %3d rows of the first page in %d us%n", typed, found, best / 1_000);
        assertThat(best).isLessThan(200_000_000L);
    }

    private String size(String relation) {
        return sql.fetchSingle("select pg_size_pretty(pg_relation_size('" + relation + "'))")
                .get(0, String.class);
    }

    private static String named(Random random, int i) {
        return ADJECTIVES[random.nextInt(ADJECTIVES.length)]
                + NOUNS[random.nextInt(NOUNS.length)]
                + COLOURS[random.nextInt(COLOURS.length)]
                + (char) (0x4e00 + random.nextInt(3_000))
                + (char) (0x4e00 + random.nextInt(3_000))
                + i % 97;
    }
}
