package io.redthread.insight;

import io.redthread.identity.DepartmentView;
import io.redthread.identity.PersonFacts;
import io.redthread.insight.store.DrillRows;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very requests behind a figure (下钻), for what the current caller sees. */
@Service
@Transactional(readOnly = true)
public class Drill {

    private final ReportScope scope;
    private final DrillRows rows;

    Drill(ReportScope scope, DrillRows rows) {
        this.scope = scope;
        this.rows = rows;
    }

    /** A page of them, those that ended last first. */
    public Page<RequestLine> page(ReportQuery query, RequestFilter filter, PageQuery paging) {
        var page = rows.page(scope.slice(query), filter, paging);
        var people =
                scope.names(page.items().stream().map(RequestLine::submitter).collect(Collectors.toSet()));
        var departments = scope.departmentsById();
        return page.map(it -> it.named(
                Optional.ofNullable(departments.get(it.department()))
                        .map(DepartmentView::name)
                        .orElse(""),
                Optional.ofNullable(people.get(it.submitter()))
                        .map(PersonFacts::name)
                        .orElse("")));
    }
}
