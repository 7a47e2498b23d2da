package io.redthread.monitoring;

import io.redthread.kernel.InvalidInput;
import io.redthread.monitoring.RunSummary.Failed;
import io.redthread.monitoring.RunSummary.NodeSummary;
import io.redthread.monitoring.RunSummary.Sums;
import io.redthread.monitoring.RunSummary.Waiting;
import io.redthread.monitoring.domain.Words;
import io.redthread.parties.Shops;
import io.redthread.platform.background.Held;
import io.redthread.process.CaseState;
import io.redthread.process.ExceptionTypes;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.RunFigures;
import io.redthread.process.RunFigures.Passed;
import io.redthread.process.RunFigures.Run;
import io.redthread.process.RunFigures.Standing;
import io.redthread.process.RunFigures.Stretch;
import io.redthread.process.Standard;
import io.redthread.process.Standards;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;

/** Tells what became of the orders of a stretch of time; asked again within two seconds it answers from memory. */
@Service
public class RunSummaries {

    private static final Duration COUNTED = Duration.ofSeconds(2);
    private static final int MOST = 50;

    private final RunFigures figures;
    private final Standards standards;
    private final ExceptionTypes types;
    private final Shops shops;
    private final Held<Asked, RunSummary> held;

    RunSummaries(RunFigures figures, Standards standards, ExceptionTypes types, Shops shops, Clock clock) {
        this.figures = figures;
        this.standards = standards;
        this.types = types;
        this.shops = shops;
        this.held = new Held<>(COUNTED, clock, MOST, this::count);
    }

    /** The summary of orders that came in that time, at most 31 days, of a shop or of all. */
    public RunSummary of(Stretch came, Optional<String> shop) {
        var length = Duration.between(came.from(), came.until());
        if (!length.isPositive() || length.compareTo(RunFigures.LONGEST) > 0) {
            throw InvalidInput.of("/until", came.until().toString(), "stretch-length");
        }
        return held.get(new Asked(came, shop));
    }

    private RunSummary count(Asked asked) {
        var run =
                figures.of(asked.came(), asked.shop().map(this::shopId).stream().toList());
        var nodes = Standard.merged(standards.published());
        return new RunSummary(
                run.asOf(),
                asked.came().from(),
                asked.came().until(),
                asked.shop().orElse(null),
                sums(run.standing()),
                nodes.stream()
                        .map(node -> summary(node, run))
                        .filter(it -> new NodeCode(it.node()).isShared() || it.entered() > 0)
                        .toList());
    }

    private long shopId(String code) {
        return shops.byCode(code)
                .orElseThrow(() -> InvalidInput.of("/shop", code, "value-malformed"))
                .id()
                .value();
    }

    private static Sums sums(List<Standing> standing) {
        var all = sum(standing, it -> true, Standing::cases);
        var done = in(standing, CaseState.DONE);
        var cancelled = in(standing, CaseState.CANCELLED);
        var exceptions = in(standing, CaseState.EXCEPTION);
        return new Sums(
                all,
                done,
                cancelled,
                exceptions,
                all - done - cancelled - exceptions,
                sum(standing, it -> true, Standing::overdue));
    }

    private NodeSummary summary(Node node, Run run) {
        var here = run.standing().stream()
                .filter(it -> it.node().equals(node.code()))
                .toList();
        var passed = run.passed().stream()
                .filter(it -> it.node().equals(node.code()))
                .findFirst();
        var done = passed.map(Passed::cases).orElse(0L);
        return new NodeSummary(
                node.code().value(),
                node.title(),
                Words.department(node.ownerDepartment()),
                node.limit().toSeconds(),
                done + sum(here, it -> true, Standing::fresh),
                done,
                in(here, CaseState.READY),
                waiting(here),
                in(here, CaseState.HELD),
                failed(node, run),
                passed.map(Passed::passages).orElse(0L),
                passed.map(Passed::within).orElse(0L),
                passed.map(Passed::medianSeconds).orElse(null),
                passed.map(Passed::p90Seconds).orElse(null));
    }

    private static List<Waiting> waiting(List<Standing> here) {
        return here.stream()
                .filter(it -> it.state() == CaseState.WAITING)
                .map(it -> {
                    var code = it.waitsFor() == null ? it.node().value() : it.waitsFor();
                    return new Waiting(code, Words.waiting(code), it.cases());
                })
                .toList();
    }

    private List<Failed> failed(Node node, Run run) {
        return run.troubles().stream()
                .filter(it -> it.node().equals(node.code()))
                .map(it -> new Failed(it.type(), types.of(it.type()).title(), it.opened(), it.open()))
                .toList();
    }

    private static long in(List<Standing> standing, CaseState state) {
        return sum(standing, it -> it.state() == state, Standing::cases);
    }

    private static long sum(List<Standing> standing, Predicate<Standing> which, ToLongFunction<Standing> what) {
        return standing.stream().filter(which).mapToLong(what).sum();
    }

    private record Asked(Stretch came, Optional<String> shop) {}
}
