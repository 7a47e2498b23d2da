package io.redthread.control;

import io.redthread.control.ControlRefusal.FindingNotFound;
import io.redthread.control.store.FindingList;
import io.redthread.control.store.FindingList.Month;
import io.redthread.control.store.WatchedOrderRows;
import io.redthread.control.store.WatchedOrderRows.Point;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.PersonNames;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows findings as far as the current caller sees them. */
@Service
@Transactional(readOnly = true)
public class FindingDesk {

    private final FindingList list;
    private final WatchedOrderRows orders;
    private final ControlVisibility visibility;
    private final Departments departments;
    private final PersonNames names;

    FindingDesk(
            FindingList list,
            WatchedOrderRows orders,
            ControlVisibility visibility,
            Departments departments,
            PersonNames names) {
        this.list = list;
        this.orders = orders;
        this.visibility = visibility;
        this.departments = departments;
        this.names = names;
    }

    /** One page of findings, the newest first. */
    public Page<FindingLine> page(FindingFilter filter, PageQuery query) {
        var found = list.page(filter, visibility.mine(), query);
        var words = words(found.items());
        return found.map(words::line);
    }

    /** One finding; what may not be seen is not there. */
    public FindingLine one(FindingId id) {
        var found = seen(id);
        return words(List.of(found)).line(found);
    }

    /** What was noticed about an order, the newest first, as far as it is seen; what was judged to be nothing left out. */
    public List<FindingLine> on(PurchaseOrderId order) {
        var found = list.on(List.of(order), visibility.mine()).getOrDefault(order, List.of());
        var words = words(found);
        return found.stream().map(words::line).toList();
    }

    FindingView seen(FindingId id) {
        return list.one(id, visibility.mine())
                .orElseThrow(() -> new Refused(new FindingNotFound(Long.toString(id.value()))));
    }

    /**
     * What was noticed in a time.
     *
     * @param counts by kind, severity and department
     * @param months by month and kind
     */
    public record Overview(List<FindingCount> counts, List<Month> months) {}

    /** How much was noticed from that day until that one, both included. */
    public Overview overview(LocalDate from, LocalDate until) {
        var begin = CompanyDay.start(from);
        var end = CompanyDay.start(until.plusDays(1));
        var mine = visibility.mine();
        return new Overview(list.counts(begin, end, mine), list.months(begin, end, mine));
    }

    /** Orders around a band, between half and one and a half of it, the newest two thousand. */
    public List<Point> around(long band, LocalDate from, LocalDate until) {
        var limit = BigDecimal.valueOf(band);
        var half = limit.divide(BigDecimal.TWO);
        return orders.points(from, until.plusDays(1), half, limit.add(half), visibility.mine());
    }

    private Words words(List<FindingView> findings) {
        var people = names.of(findings.stream()
                .flatMap(it -> Stream.of(it.person(), it.judgedBy()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet()));
        Set<DepartmentId> wanted =
                findings.stream().flatMap(it -> it.department().stream()).collect(Collectors.toSet());
        var called = departments.all().stream()
                .filter(it -> wanted.contains(it.id()))
                .collect(Collectors.toMap(DepartmentView::id, DepartmentView::name));
        return new Words(people, called);
    }

    private record Words(Map<String, String> people, Map<DepartmentId, String> departments) {

        FindingLine line(FindingView it) {
            var texts = new FindingTexts(it);
            return new FindingLine(
                    it,
                    texts.zh(),
                    texts.en(),
                    people.getOrDefault(it.person(), it.person()),
                    it.department().map(id -> departments.getOrDefault(id, "")).orElse(""),
                    people.getOrDefault(it.judgedBy(), it.judgedBy()));
        }
    }
}
