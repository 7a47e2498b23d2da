package io.redthread.boards;

import io.redthread.boards.store.FactReading;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the orders behind a cell (下钻), within what the caller sees. */
@Service
@Transactional(readOnly = true)
public class AnalysisDrill {

    private final FactReading facts;
    private final AnalysisScope scope;
    private final KeyNames names;
    private final Clock clock;

    AnalysisDrill(FactReading facts, AnalysisScope scope, KeyNames names, Clock clock) {
        this.facts = facts;
        this.scope = scope;
        this.names = names;
        this.clock = clock;
    }

    /** One page of the orders that the question's days and filters leave; filters are as many as one likes. */
    public Page<FactLine> page(AnalysisQuery query, FactFilter filter, PageQuery paging) {
        var subject = query.subject();
        var slice = io.redthread.boards.domain.Slice.of(subject, query.days(CompanyDay.today(clock)))
                .only(scope.within(subject, query.filters()));
        var page = facts.page(slice, filter, paging);
        var orders = subject == Subject.ORDERS;
        var ones = names.of(
                orders ? Dimension.SHOP : Dimension.SUPPLIER,
                page.items().stream().map(FactLine::one).toList());
        var others = names.of(
                orders ? Dimension.WAREHOUSE : Dimension.BUYER,
                page.items().stream().map(FactLine::other).toList());
        return page.map(it -> new FactLine(
                it.id(),
                it.number(),
                it.at(),
                it.status(),
                it.amount(),
                Objects.requireNonNull(ones.get(it.one())).zh(),
                Objects.requireNonNull(others.get(it.other())).zh(),
                it.path()));
    }
}
