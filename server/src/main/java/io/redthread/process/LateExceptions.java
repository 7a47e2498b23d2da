package io.redthread.process;

import io.redthread.process.store.LateExceptionRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exceptions whose time runs out (超时异常), by the index of deadlines. No data scope; the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class LateExceptions {

    private final LateExceptionRows rows;

    LateExceptions(LateExceptionRows rows) {
        this.rows = rows;
    }

    /**
     * An exception whose time ran out.
     *
     * @param id which
     * @param dueAt when
     */
    public record Late(ExceptionId id, Instant dueAt) {}

    /** Open exceptions whose time ran out after that one's and not after that moment, in order. */
    public List<Late> after(Instant at, ExceptionId behind, Instant until, int most) {
        return rows.after(at, behind, until, most);
    }

    /** Those of these that are there; one statement. */
    public List<ExceptionView> of(Collection<ExceptionId> ids) {
        return ids.isEmpty() ? List.of() : rows.of(ids);
    }

    /** Hands over the exceptions opened in that time; streamed, one statement. */
    public void opened(Instant from, Instant until, Consumer<ExceptionView> to) {
        rows.opened(from, until, to);
    }
}
