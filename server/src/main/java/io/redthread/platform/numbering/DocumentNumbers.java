package io.redthread.platform.numbering;

import static io.redthread.platform.store.jooq.Tables.DOCUMENT_COUNTER;

import io.redthread.kernel.CompanyDay;
import io.redthread.platform.database.Apart;
import io.redthread.platform.database.Block;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * Document numbers (单号) such as {@code SO-20261122-000123}: prefix, business day in Shanghai, running number. Taken in
 * blocks in a transaction of their own, so no document waits for another; numbers may have gaps, never repeats.
 */
@Component
public class DocumentNumbers {

    private static final int BLOCK = 200;

    private final Apart apart;
    private final Clock clock;
    private final Map<String, Day> days = new ConcurrentHashMap<>();

    DocumentNumbers(Apart apart, Clock clock) {
        this.apart = apart;
        this.clock = clock;
    }

    /** The next number of a document kind, for example of {@code SO}. */
    public String next(String prefix) {
        var day = CompanyDay.today(clock);
        var running = days.compute(
                        prefix, (key, held) -> held != null && held.date().equals(day) ? held : fresh(day))
                .block()
                .next(() -> take(prefix, day, BLOCK));
        return written(prefix, day, running);
    }

    /** As many numbers of a day that is over: for documents of an earlier system. */
    public List<String> of(LocalDate day, String prefix, int many) {
        var first = take(prefix, day, many);
        return LongStream.range(first, first + many)
                .mapToObj(running -> written(prefix, day, running))
                .toList();
    }

    private static String written(String prefix, LocalDate day, long running) {
        return String.format(Locale.ROOT, "%s-%s-%06d", prefix, DateTimeFormatter.BASIC_ISO_DATE.format(day), running);
    }

    private static Day fresh(LocalDate day) {
        return new Day(day, new Block(BLOCK));
    }

    private long take(String prefix, LocalDate day, int many) {
        return apart.run(sql -> sql.insertInto(DOCUMENT_COUNTER)
                        .set(DOCUMENT_COUNTER.PREFIX, prefix)
                        .set(DOCUMENT_COUNTER.BUSINESS_DAY, day)
                        .set(DOCUMENT_COUNTER.TAKEN, (long) many)
                        .onConflict(DOCUMENT_COUNTER.PREFIX, DOCUMENT_COUNTER.BUSINESS_DAY)
                        .doUpdate()
                        .set(DOCUMENT_COUNTER.TAKEN, DOCUMENT_COUNTER.TAKEN.plus(many))
                        .returningResult(DOCUMENT_COUNTER.TAKEN)
                        .fetchSingle()
                        .value1())
                - many
                + 1;
    }

    /** Numbers of one business day. */
    private record Day(LocalDate date, Block block) {}
}
