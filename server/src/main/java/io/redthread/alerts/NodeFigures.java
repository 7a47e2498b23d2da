package io.redthread.alerts;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.process.NodeDays;
import io.redthread.process.NodeDays.NodeDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures of nodes on a day. */
@Component
class NodeFigures {

    /** A day with fewer says little of a node. */
    private static final int LEAST_FACTS = 20;

    private final NodeDays days;
    private final Departments departments;

    NodeFigures(NodeDays days, Departments departments) {
        this.days = days;
        this.departments = departments;
    }

    /** Of all nodes at which enough was done on that day. */
    List<Figure> of(LocalDate day, ToLongFunction<NodeDay> figure, ToLongFunction<NodeDay> outOf) {
        var codes = departments.all().stream().collect(Collectors.toMap(DepartmentView::code, DepartmentView::id));
        return days.of(day).stream()
                .filter(it -> it.facts() + it.exceptions() >= LEAST_FACTS)
                .map(it -> figure(day, it, figure.applyAsLong(it), outOf.applyAsLong(it), codes))
                .toList();
    }

    private static Figure figure(
            LocalDate day, NodeDay it, long figure, long outOf, Map<String, DepartmentId> departments) {
        var code = it.node().code().value();
        return new Figure(
                day + ":" + code,
                code,
                Days.last(day),
                figure,
                outOf,
                new FigureAbout(
                        code,
                        it.node().title().zh(),
                        day.toString(),
                        "/process/report?from=" + day + "&to=" + day,
                        "",
                        Optional.ofNullable(departments.get(it.node().ownerDepartment())),
                        Optional.empty()));
    }
}
