package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.WORD;

import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The dictionary of logs: each word stands once and is known by its number; the empty word is 0. */
@Repository
public class Words {

    private final DSLContext sql;

    Words(DSLContext sql) {
        this.sql = sql;
    }

    /** Numbers of these words, new ones given where there are none. */
    public Map<String, Integer> numbers(Collection<String> words) {
        var wanted =
                words.stream().filter(it -> !it.isEmpty()).distinct().sorted().toList();
        var found = new HashMap<String, Integer>(Map.of("", 0));
        if (!wanted.isEmpty()) {
            found.putAll(read(wanted));
            var fresh = wanted.stream().filter(it -> !found.containsKey(it)).toList();
            if (!fresh.isEmpty()) {
                Rows.of("fresh", fresh)
                        .with(WORD.VALUE, it -> it)
                        .insertInto(sql, WORD)
                        .onConflictDoNothing()
                        .execute();
                found.putAll(read(fresh));
            }
        }
        return found;
    }

    /** The number of a word; absent when no log has it. */
    public Optional<Integer> number(String word) {
        return word.isEmpty()
                ? Optional.of(0)
                : Optional.ofNullable(read(List.of(word)).get(word));
    }

    /** All words that begin so. */
    public List<String> all(String beginning) {
        return sql.select(WORD.VALUE)
                .from(WORD)
                .where(WORD.VALUE.ge(beginning))
                .and(WORD.VALUE.lt(beginning + '\uffff'))
                .fetch(WORD.VALUE);
    }

    /** The words of these numbers. */
    public Map<Integer, String> words(Collection<Integer> wanted) {
        var found = new HashMap<Integer, String>(Map.of(0, ""));
        sql.select(WORD.ID, WORD.VALUE)
                .from(WORD)
                .where(Rows.any(WORD.ID, wanted))
                .forEach(row -> found.put(row.value1(), row.value2()));
        return found;
    }

    private Map<String, Integer> read(Collection<String> words) {
        return sql.select(WORD.VALUE, WORD.ID)
                .from(WORD)
                .where(Rows.any(WORD.VALUE, words))
                .fetchMap(row -> Objects.requireNonNull(row.value1()), row -> row.value2());
    }
}
