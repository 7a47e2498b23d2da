package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every page opens for the person it is made for, on a desk and on a phone. */
@Walk
class EveryPageTest extends Journey {

    /** Who opens what: a person, then the pages of theirs. */
    private static final List<String> SITTINGS = List.of(
            "service / /sales/orders /sales/orders/new /sales/review /sales/review-batches /sales/merges /sales/pre-sales",
            "service /sales/exceptions /threads /parties/customers /parties/customers/new /process/desk /receiving/refunds",
            "service /process/announcements /receiving/returns /receiving/returns/new",
            "operations /sales/lists /sales/gifts /sales/shops/offers",
            "finance.head /sales/credit /sales/credit/holds",
            "admin /sales/allocation /sales/sourcing /sales/shops /system/people /system/roles /system/api-keys /system/calendar",
            "admin /system/journal /system/departments /system/channels /system/templates /system/deliveries",
            "operations /rules /rules/order-review/backtests /rules/purchase-order-approval /process/standards",
            "operations /process/practice/results /process/report /monitoring/board /monitoring/summary /imports",
            "operations /imports/new/orders /catalog/skus /catalog/skus/new /catalog/categories /parties/shops",
            "operations /parties/shops/new /parties/partners /parties/partners/new /purchasing/settings",
            "operations /approval/settings /sales/exceptions/causes /sales/exceptions/types /fulfilment/labels /fulfilment/carriers",
            "general.manager /rules/order-review /insight/mining",
            "warehouse /inventory/stock /inventory/entries /inventory/places /inventory/verification /inventory/counts",
            "warehouse /inventory/adjustments /inventory/adjustments/new /inventory/transfers /inventory/transfers/new",
            "warehouse /inventory/putaway /inventory/putaway/rules /inventory/putaway/scan /inventory/move",
            "warehouse /inventory/replenish /inventory/replenish/scan /inventory/replenish/bins /inventory/lots",
            "warehouse /inventory/serials /warehouse/owners /warehouse/custody",
            "warehouse /inventory/settings /inventory/settings/picking /inventory/settings/buffers /messages",
            "warehouse /inventory/assembly /inventory/assembly/new /inventory/assembly/recipes /traces/lots",
            "operations /inventory/settings/closing /inventory/assembly/recipes/new /fulfilment/feedback",
            "warehouse /process/practice /fulfilment/waves /fulfilment/parcels /fulfilment/pack /fulfilment/dispatch",
            "warehouse /fulfilment/wave-rules /fulfilment/weigh /fulfilment/floor /receiving/door /receiving/door/blind",
            "warehouse /receiving/expected /receiving/scan /receiving/receipts /receiving/inspections",
            "warehouse /receiving/inspections/returns /receiving/inspections/rules",
            "warehouse /fulfilment/units /fulfilment/units/load",
            "buyer /parties/suppliers /parties/suppliers/new /purchasing/orders /purchasing/requisitions",
            "buyer /purchasing/requisitions/new /purchasing/rfqs /purchasing/rfqs/new /purchasing/agreements",
            "buyer /threads/purchases /purchasing/agreements/new /approval/requests /messages/settings /demo-phone /tour",
            "buyer /imports/new/purchase-order-lines /imports/new/purchase-orders",
            "cfo /control /insight/efficiency /insight/requests",
            "cfo /insight/boards /insight/analysis /insight/analysis/facts /screen",
            "finance.head /control/settings /insight/compliance /budgets",
            "dept.head /approval/inbox",
            "operations /warehouse/outside /warehouse/outside/instructions /warehouse/outside/differences",
            "operations /warehouse/outside/links",
            "operations /performance/people /performance/kpis /performance/scorecards /performance/surveys",
            "warehouse /performance/me",
            "operations /monitoring/alerts /monitoring/alerts/rules /monitoring/alerts/rules/new /monitoring/alerts/review",
            "customs /me");

    /** Pages that nobody opens on purpose, or that are another's in other words. */
    private static final List<String> ELSEWHERE = List.of(
            "*", "/sign-in", "/first-run", "/choose-password", "/inbox", "/purchasing", "/sales/review/next",
            "/fulfilment/print");

    private static final Pattern ROUTE = Pattern.compile("path: '([^':]+)'");

    @Execution(ExecutionMode.SAME_THREAD)
    @TestFactory
    Stream<DynamicContainer> every_page_opens() {
        return SITTINGS.stream().map(sitting -> {
            var words = Arrays.asList(sitting.split(" "));
            var open = new AtomicReference<Page>();
            return dynamicContainer(
                    words.getFirst(),
                    words.stream().skip(1).map(path -> dynamicTest(path, () -> {
                        var left = open.getAndSet(null);
                        var page = left == null ? signedIn(words.getFirst()) : left;
                        opens(page, path, left == null);
                        open.set(page);
                    })));
        });
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void no_page_is_left_out() throws IOException {
        var walked = SITTINGS.stream().flatMap(it -> Stream.of(it.split(" ")).skip(1));
        var known = Stream.concat(walked, ELSEWHERE.stream()).collect(Collectors.toSet());

        assertThat(routes()).isSubsetOf(known);
    }

    private void opens(Page page, String path, boolean first) {
        errors.clear();
        page.setViewportSize(1440, 900);
        if (first) {
            visit(page, path);
        } else {
            goOn(page, path);
        }
        shoot(page, "desk" + path.replace('/', '-'));
        nothingWentWrong(page);

        page.setViewportSize(390, 844);
        settle(page);
        shoot(page, "phone" + path.replace('/', '-'));
        standsUpright(page);
        nothingWentWrong(page);
    }

    /** The addresses that need no document's number. */
    private static TreeSet<String> routes() throws IOException {
        try (var files = Files.walk(Path.of("..", "web", "src", "features"))) {
            return files.filter(it -> it.endsWith("routes.tsx"))
                    .flatMap(EveryPageTest::named)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> named(Path file) {
        try {
            return ROUTE.matcher(Files.readString(file)).results().map(it -> it.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
