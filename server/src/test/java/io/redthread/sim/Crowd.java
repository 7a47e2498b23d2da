package io.redthread.sim;

import io.redthread.RedthreadApplication;
import io.redthread.inventory.StockVerification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Pickers and clerks on the same orders at the same time, for minutes: they pick, check, dispatch, find too little, cancel,
 * hold, release and change addresses. Ends with status 0 only when nothing is found that may never be (invariants 1–3, 6, 9).
 */
public final class Crowd {

    private Crowd() {}

    /** Arguments: the folder for the data, then the options. */
    public static void main(String[] arguments) throws Exception {
        var options = CrowdOptions.of(List.of(arguments).subList(1, arguments.length));
        var clean = false;
        try (var server = new SpringApplicationBuilder(RedthreadApplication.class)
                .run(
                        "--redthread.mode=test",
                        "--redthread.data=" + Path.of(arguments[0]),
                        "--server.port=0",
                        "--redthread.fulfilment.automatic-waves=false",
                        "--redthread.notification.enabled=false")) {
            clean = play(server, options);
        }
        System.exit(clean ? 0 : 1);
    }

    private static boolean play(ConfigurableApplicationContext server, CrowdOptions options) throws Exception {
        var random = new SplittableRandom(options.seed());
        var company = Company.make(server, 1_000_000);
        var hall = new Hall(server, company, random.split());
        var end = Instant.now().plus(Duration.ofMinutes(options.minutes()));
        try (var threads = Executors.newCachedThreadPool()) {
            threads.submit(() -> hall.until(end, "feeder", hall::feed, random.split()));
            for (var i = 0; i < options.pickers(); i++) {
                var name = "picker-" + i;
                var own = random.split();
                threads.submit(() -> hall.until(end, name, () -> hall.pick(own), own));
            }
            for (var i = 0; i < options.clerks(); i++) {
                var name = "clerk-" + i;
                var own = random.split();
                threads.submit(() -> hall.until(end, name, () -> hall.change(own), own));
            }
            threads.shutdown();
            while (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                System.out.println(hall.said());
            }
        }
        return report(server, hall, options);
    }

    private static boolean report(ConfigurableApplicationContext server, Hall hall, CrowdOptions options)
            throws Exception {
        var books = new CrowdBooks(server);
        System.out.println(hall.said());
        System.out.printf(
                "%d parcels dispatched, %d withdrawn, %d orders cancelled; seed %d%n",
                books.parcels("dispatched"), books.parcels("withdrawn"), books.cancelled(), options.seed());
        var stock = server.getBean(StockVerification.class).verify();
        System.out.print(stock.text(Locale.ENGLISH));
        var clean = stock.clean() && hall.failures() == 0 && books.parcels("dispatched") > 0;
        for (var one : books.never().entrySet()) {
            System.out.printf("%s  %s: %d%n", one.getValue() == 0 ? "  ok" : "  !!", one.getKey(), one.getValue());
            clean &= one.getValue() == 0;
        }
        return clean;
    }
}
