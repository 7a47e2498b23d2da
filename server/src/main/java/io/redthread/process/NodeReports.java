package io.redthread.process;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.process.NodeReport.By;
import io.redthread.process.NodeReport.Row;
import io.redthread.process.domain.NodeFindings;
import io.redthread.process.domain.Spread;
import io.redthread.process.store.NodeReportStore;
import io.redthread.process.store.NodeReportStore.Cell;
import io.redthread.process.store.NodeReportStore.Failed;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report on nodes (订单处理标准化效果报表, requirement M1): times against limits, exceptions and kept limits, by node,
 * department, person, scenario, version or step on the floor. Who sees a department only sees the nodes it answers for.
 */
@Service
public class NodeReports {

    private final NodeReportStore store;
    private final Standards standards;
    private final Departments departments;
    private final FloorStepRows steps;

    NodeReports(NodeReportStore store, Standards standards, Departments departments, FloorStepRows steps) {
        this.store = store;
        this.standards = standards;
        this.departments = departments;
        this.steps = steps;
    }

    /** The report of a period, told apart by that. */
    @Transactional(readOnly = true)
    public NodeReport of(NodeReportQuery asked, By by) {
        var query = seen(asked);
        var rows = rows(query, by);
        var findings = switch (by) {
            case NODE, STEP -> NodeFindings.of(rows);
            case VERSION -> NodeFindings.between(rows);
            case DEPARTMENT, PERSON, SCENARIO -> List.<NodeReport.Finding>of();
        };
        var before = query.before();
        return new NodeReport(
                rows, store.orders(query, versions(query)), store.orders(before, versions(before)), findings);
    }

    private List<Row> rows(NodeReportQuery query, By by) {
        if (by == By.STEP || query.step().isPresent()) {
            return isSeen(query, standards.published(Scenario.NORMAL.code()).id(), NodeCode.PICKING)
                    ? steps.of(query, by == By.PERSON ? by : By.STEP)
                    : List.of();
        }
        var versions = versions(query);
        var places = Standard.merged(versions.stream().map(standards::byId).toList()).stream()
                .map(Node::code)
                .toList();
        var groups = new TreeMap<Key, Group>();
        for (var cell : store.cells(query, versions, by == By.PERSON)) {
            if (isSeen(query, cell.standard(), cell.node())) {
                groups.computeIfAbsent(key(cell, by, places), key -> new Group())
                        .add(cell);
            }
        }
        if (by != By.PERSON) {
            for (var failed : store.exceptions(query, versions)) {
                var cell = new Cell(failed.standard(), failed.node(), "", 0, 0, 0, 0);
                Optional.ofNullable(groups.get(key(cell, by, places))).ifPresent(it -> it.failed(failed));
            }
        }
        return groups.entrySet().stream()
                .map(it -> it.getValue().row(it.getKey(), by))
                .sorted(by == By.PERSON ? Comparator.comparing(Row::facts).reversed() : Comparator.comparing(it -> 0))
                .toList();
    }

    private Key key(Cell cell, By by, List<NodeCode> places) {
        var standard = standards.byId(cell.standard());
        var node = cell.node().value();
        var place = places.indexOf(cell.node());
        return switch (by) {
            case NODE -> new Key(place, node, 0);
            case DEPARTMENT -> new Key(0, owner(standard, cell.node()), 0);
            case PERSON -> new Key(0, cell.actor(), 0);
            case STEP -> new Key(place, node, 0);
            case SCENARIO -> new Key(scenario(standard), standard.scenario(), 0);
            case VERSION ->
                new Key(scenario(standard) * 100 + place, standard.scenario() + " " + node, standard.version());
        };
    }

    private static int scenario(Standard standard) {
        return Scenario.of(standard.scenario()).map(Scenario::ordinal).orElse(9);
    }

    private static String owner(Standard standard, NodeCode node) {
        return standard.has(node) ? standard.node(node).ownerDepartment() : "";
    }

    private boolean isSeen(NodeReportQuery query, StandardId id, NodeCode node) {
        return query.departments()
                .map(some -> some.contains(owner(standards.byId(id), node)))
                .orElse(true);
    }

    private List<StandardId> versions(NodeReportQuery query) {
        return store.standards().stream()
                .filter(id -> query.scenario()
                        .map(it -> it.equals(standards.byId(id).scenario()))
                        .orElse(true))
                .toList();
    }

    /** Narrowed to the departments the caller sees. */
    private NodeReportQuery seen(NodeReportQuery query) {
        var access = CurrentAccess.get();
        if (access.scope() == DataScope.ALL) {
            return query;
        }
        var below = access.scope() == DataScope.OWN || access.department() == null
                ? Set.of()
                : departments.withBelow(access.department());
        var codes = departments.all().stream()
                .filter(it -> below.contains(it.id()))
                .map(DepartmentView::code)
                .filter(code ->
                        query.departments().map(some -> some.contains(code)).orElse(true))
                .collect(Collectors.toSet());
        return new NodeReportQuery(
                query.from(),
                query.to(),
                query.scenario(),
                query.node(),
                query.step(),
                query.person(),
                Optional.of(codes));
    }

    /** In which order rows stand, and what they are. */
    private record Key(int place, String name, int version) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparingInt(Key::place)
                    .thenComparing(Key::name)
                    .thenComparingInt(Key::version)
                    .compare(this, other);
        }
    }

    /** What is gathered for a row. */
    private final class Group {

        private final Spread spread = new Spread();
        private final Set<Cell> nodes = new HashSet<>();
        private long failed;

        void add(Cell it) {
            spread.add(it.bucket(), it.facts(), it.within(), it.millis());
            nodes.add(new Cell(it.standard(), it.node(), "", 0, 0, 0, 0));
        }

        void failed(Failed it) {
            failed += it.opened();
        }

        Row row(Key key, By by) {
            var one = nodes.iterator().next();
            return new Row(
                    by == By.VERSION ? key.name() + " " + key.version() : key.name(),
                    by == By.NODE || by == By.VERSION ? Optional.of(latest().title()) : Optional.empty(),
                    by == By.VERSION
                            ? Optional.of(standards.byId(one.standard()).scenario())
                            : Optional.empty(),
                    by == By.VERSION ? Optional.of(key.version()) : Optional.empty(),
                    spread.facts(),
                    spread.within(),
                    spread.mean(),
                    spread.p90(),
                    limit(),
                    by == By.PERSON ? Optional.empty() : Optional.of(failed));
        }

        /** The node as the latest of the versions has it. */
        private Node latest() {
            var last = nodes.stream()
                    .max(Comparator.comparingLong(it -> it.standard().value()))
                    .orElseThrow();
            return standards.byId(last.standard()).node(last.node());
        }

        private Optional<Long> limit() {
            var limits = nodes.stream()
                    .map(it -> standards.byId(it.standard()).node(it.node()))
                    .map(Node::limit)
                    .map(Duration::toMillis)
                    .distinct()
                    .toList();
            return limits.size() == 1 ? Optional.of(limits.getFirst()) : Optional.empty();
        }
    }
}
