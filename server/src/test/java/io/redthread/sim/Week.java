package io.redthread.sim;

import io.redthread.RedthreadApplication;
import io.redthread.inventory.StockVerification;
import io.redthread.process.Engine;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A week of orders played under a simulated clock through the product's own doors: every scan, check, review and call is
 * made by somebody at some moment. What comes of it stands beside the standard's targets (requirements L1–L5).
 */
public final class Week {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration AFTERWARDS = Duration.ofHours(12);
    private static final double PIECES_PER_ORDER = 2.2;
    private static final double SPARE = 1.08;
    private static final int ORDERS_PER_PAIR_OF_HANDS_AND_DAY = 520;
    private static final List<Target> TARGETS = List.of(
            new Target("dispatchedWithin2h", "L1", 0.95, true),
            new Target("pickAccuracy", "L2", 0.998, true),
            new Target("exceptionShare", "L3", 0.01, false),
            new Target("compliance", "L4", 0.98, true),
            new Target("outboundWithin30min", "L5", 0.95, true),
            new Target("scanSuccess", "P32", 0.99, true));

    private record Target(String figure, String requirement, double value, boolean atLeast) {
        boolean met(double is) {
            return atLeast ? is >= value : is <= value;
        }
    }

    private final ConfigurableApplicationContext server;
    private final SimOptions options;
    private final PrintStream progress;
    private final SplittableRandom random;
    private final Agenda agenda;
    private final Company company;
    private final Demand demand;
    private final Desk desk;
    private final List<Floor> floors;
    private final Engine engine;
    private final Deque<Instant> arrivals;

    private Week(ConfigurableApplicationContext server, SimOptions options, PrintStream progress) {
        this.server = server;
        this.options = options;
        this.progress = progress;
        this.random = new SplittableRandom(options.seed());
        this.agenda = new Agenda(server.getBean(SimClock.class));
        var weights = 0.0;
        for (var i = 0; i < 600; i++) {
            weights += Company.weight(i);
        }
        this.company = Company.make(server, options.orders() * PIECES_PER_ORDER * SPARE / weights);
        this.demand = new Demand(company, Chances.ASSUMED, random.split());
        this.desk = new Desk(agenda, server, demand, random.split());
        this.engine = server.getBean(Engine.class);
        this.arrivals = new ArrayDeque<>(demand.arrivals(agenda.now(), options.orders(), options.days()));
        var hands = Math.max(2, options.orders() / options.days() / ORDERS_PER_PAIR_OF_HANDS_AND_DAY / 2);
        this.floors = company.warehouses().stream()
                .map(it -> new Floor(it, hands, agenda, server, Chances.ASSUMED, random.split()))
                .toList();
        progress.printf("%d pickers and %d packers in each of two warehouses%n", hands, hands);
    }

    /** Arguments: the folder for the data, then the options. */
    public static void main(String[] arguments) throws Exception {
        var options = SimOptions.of(List.of(arguments).subList(1, arguments.length));
        var progress = options.json() ? System.err : System.out;
        try (var server = new SpringApplicationBuilder(RedthreadApplication.class)
                .sources(SimConfiguration.class)
                .run(
                        "--redthread.mode=test",
                        "--redthread.data=" + Path.of(arguments[0]),
                        "--server.port=0",
                        "--redthread.pipeline.enabled=false",
                        "--redthread.notification.enabled=false")) {
            System.out.println(new Week(server, options, progress).play());
        }
        System.exit(0);
    }

    private String play() throws Exception {
        var from = agenda.now();
        var began = System.nanoTime();
        agenda.every(MINUTE, this::minute);
        agenda.every(Duration.ofMinutes(10), () -> floors.forEach(Floor::van));
        for (var day = 1; day <= options.days(); day++) {
            agenda.playUntil(from.plus(Duration.ofDays(day)));
            progress.printf(
                    Locale.ROOT,
                    "day %d of %d: %d orders to come, %d s of real time%n",
                    day,
                    options.days(),
                    arrivals.size(),
                    (System.nanoTime() - began) / 1_000_000_000);
        }
        agenda.playUntil(from.plus(Duration.ofDays(options.days())).plus(AFTERWARDS));
        var figures = new WeekFigures(server).read(from, agenda.now());
        figures.put("tooLate", Tally.MISSED.get());
        figures.put("mispickedInTruth", Tally.MISPICKED.get());
        figures.put(
                "stockClean", server.getBean(StockVerification.class).verify().clean());
        figures.put("realSeconds", (System.nanoTime() - began) / 1_000_000_000);
        figures.put("seed", options.seed());
        progress.println("assumed: " + Chances.ASSUMED);
        TARGETS.forEach(it -> show(it, (Double) figures.get(it.figure())));
        return figures.entrySet().stream()
                .map(it -> "\"" + it.getKey() + "\":" + it.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void show(Target target, double is) {
        progress.printf(
                Locale.ROOT,
                "%-4s %-22s %.4f  wanted %s %.4f: %s%n",
                target.requirement(),
                target.figure(),
                is,
                target.atLeast() ? "at least" : "at most",
                target.value(),
                target.met(is) ? "met" : "missed");
    }

    private void minute() {
        take();
        engine.drain();
        desk.review();
        desk.pickUpExceptions();
        engine.drain();
        floors.forEach(Floor::waves);
    }

    private void take() {
        var batch = new ArrayList<NewOrder>();
        while (!arrivals.isEmpty() && !arrivals.peek().isAfter(agenda.now())) {
            batch.add(demand.order(arrivals.remove()));
        }
        if (batch.isEmpty()) {
            return;
        }
        var unpaid = batch.stream()
                .filter(it -> it.paidAt().isEmpty())
                .map(NewOrder::platformNumber)
                .collect(Collectors.toSet());
        for (var result : server.getBean(OrderIntake.class).accept(batch)) {
            if (result instanceof IntakeResult.Created made) {
                afterwards(made.id(), unpaid.contains(made.platformNumber()));
            }
        }
    }

    private void afterwards(OrderId id, boolean unpaid) {
        if (unpaid) {
            agenda.in(demand.untilPaid(), () -> desk.paid(id));
        }
        if (random.nextDouble() < Chances.ASSUMED.cancelled()) {
            agenda.in(Duration.ofMinutes(random.nextInt(120)), () -> desk.cancel(id));
        }
    }
}
