package io.redthread.platform.database;

import static org.jooq.impl.DSL.name;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Hands out ids from sequences that step by 1000: one statement per 1000 ids, no hot row, gaps
 * after a restart.
 */
@Component
public class IdBlocks {

    /** Ids taken from the database at once; every sequence says {@code increment by 1000}. */
    public static final int BLOCK = 1000;

    private final DSLContext sql;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    IdBlocks(DSLContext sql) {
        this.sql = sql;
    }

    /** The next id of {@code schema.sequence}. */
    public long next(String schema, String sequence) {
        return blocks.computeIfAbsent(schema + "." + sequence, key -> new Block(BLOCK))
                .next(() -> sql.select(DSL.sequence(name(schema, sequence), SQLDataType.BIGINT)
                                .nextval())
                        .fetchSingle()
                        .value1());
    }
}
