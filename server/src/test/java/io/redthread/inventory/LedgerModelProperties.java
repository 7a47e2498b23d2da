package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.movement;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.StockFixture.Ready;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Any program of receiving, reserving, releasing, pinning, dispatching, adjusting and moving agrees with a model that a
 * child could keep on paper, and every invariant holds after each step.
 */
class LedgerModelProperties {

    private static AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private static StockFixture given = new StockFixture(context);

    @BeforeContainer
    static void start() {
        context = new AnnotationConfigApplicationContext(InventoryTestConfiguration.class);
        given = new StockFixture(context);
    }

    @AfterContainer
    static void stop() {
        context.close();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void the_ledger_agrees_with_the_model_after_every_step(@ForAll("programs") List<Step> program) {
        var model = new Model(given.warehouse(), given.warehouse(), given.goods());
        for (var step : program) {
            step.act().run(model, step.amount(), step.choice());
            model.agrees();
            assertThat(given.bean(StockVerification.class).verify().first()).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Step>> programs() {
        var step = Combinators.combine(
                        Arbitraries.of(Act.values()),
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new);
        return step.list().ofMinSize(5).ofMaxSize(25);
    }

    record Step(Act act, long amount, int choice) {}

    interface Doing {
        void run(Model model, long amount, int choice);
    }

    enum Act {
        RECEIVE((model, amount, choice) -> model.move(Places.SUPPLIER, model.bin(choice), amount)),
        RESERVE((model, amount, choice) -> model.reserve(amount, choice % 2 == 0)),
        RELEASE((model, amount, choice) -> model.release(choice)),
        PIN((model, amount, choice) -> model.pin(choice)),
        DISPATCH((model, amount, choice) -> model.dispatch(choice)),
        LOSE((model, amount, choice) -> model.move(model.bin(choice), Places.SCRAP, amount)),
        MOVE((model, amount, choice) -> model.move(model.bin(0), model.bin(1), amount));

        private final Doing doing;

        Act(Doing doing) {
            this.doing = doing;
        }

        void run(Model model, long amount, int choice) {
            doing.run(model, amount, choice);
        }
    }

    /** What should be where, in plain numbers. */
    static final class Model {

        private final List<LocationId> bins = new ArrayList<>();
        private final List<WarehouseId> warehouses;
        private final Sku sku;
        private final Map<LocationId, Long> onHand = new HashMap<>();
        private final Map<LocationId, Long> pinned = new HashMap<>();
        private final Map<DocumentRef, List<Held>> held = new LinkedHashMap<>();

        Model(Ready one, Ready two, Sku sku) {
            this.sku = sku;
            this.warehouses = List.of(one.id(), two.id());
            bins.addAll(List.of(one.bin(), given.bin(one.zone(), 2), two.bin()));
        }

        LocationId bin(int choice) {
            return bins.get(choice % bins.size());
        }

        void move(LocationId from, LocationId to, long amount) {
            var possible = !bins.contains(from)
                    || onHand(from) - pinned(from) >= amount && (sameHouse(from, to) || free(house(from)) >= amount);
            var done = tried(() -> given.bean(Stock.class).post(List.of(movement(sku, from, to, amount))));
            assertThat(done).isEqualTo(possible);
            if (done) {
                onHand.computeIfPresent(from, (bin, there) -> there - amount);
                if (bins.contains(to)) {
                    onHand.merge(to, amount, Long::sum);
                }
            }
        }

        void reserve(long amount, boolean split) {
            var document = StockFixture.document();
            var request = new ReservationRequest(
                    document, 1, warehouses, split, List.of(line(1, sku, amount)), Optional.empty());
            var result = given.reserve(request);
            var whole = warehouses.stream().anyMatch(house -> free(house) >= amount);
            var together = warehouses.stream().mapToLong(this::free).sum() >= amount;
            assertThat(result instanceof Reserved).isEqualTo(whole || split && together);
            if (result instanceof Reserved reserved) {
                var mine = new ArrayList<Held>();
                reserved.parts()
                        .forEach(part -> part.reservations()
                                .forEach(one -> mine.add(new Held(
                                        one.id(),
                                        part.warehouse(),
                                        one.quantity().amount().longValue(),
                                        new HashMap<>()))));
                assertThat(mine.stream().mapToLong(Held::amount).sum()).isEqualTo(amount);
                held.put(document, mine);
            }
        }

        void release(int choice) {
            pick(choice).ifPresent(document -> {
                given.bean(Reservations.class).release(List.of(document), "test");
                forget(document);
            });
        }

        void pin(int choice) {
            pick(choice).ifPresent(document -> {
                var open = held.getOrDefault(document, List.of());
                var fresh = open.stream().allMatch(one -> one.pins().isEmpty());
                var requests = open.stream()
                        .map(one -> new PinRequest(one.id(), one.house(), sku, Optional.empty(), pcs(one.amount())))
                        .toList();
                var pins = new ArrayList<Pin>();
                assertThat(tried(() -> pins.addAll(given.bean(Pins.class).pin(requests))))
                        .isEqualTo(fresh);
                for (var pin : pins) {
                    var amount = pin.quantity().amount().longValue();
                    pinned.merge(pin.bin(), amount, Long::sum);
                    open.stream()
                            .filter(one -> one.id().equals(pin.reservation()))
                            .forEach(one -> one.pins().put(pin.bin(), amount));
                }
            });
        }

        void dispatch(int choice) {
            pick(choice).ifPresent(document -> {
                var leavings = new ArrayList<Leaving>();
                held.getOrDefault(document, List.of())
                        .forEach(one -> one.pins()
                                .forEach((bin, amount) ->
                                        leavings.add(new Leaving(one.id(), bin, pcs(amount), document))));
                if (leavings.isEmpty()) {
                    return;
                }
                given.bean(Transactions.class).in(() -> {
                    given.bean(Dispatching.class).post(leavings);
                    return true;
                });
                leavings.forEach(one -> onHand.computeIfPresent(
                        one.bin(),
                        (bin, there) -> there - one.quantity().amount().longValue()));
                forget(document);
            });
        }

        void agrees() {
            var available = given.bean(Availability.class).of(List.of(sku)).getOrDefault(sku, List.of());
            for (var at : available) {
                assertThat(at.onHand()).isEqualTo(pcs(onHandIn(at.warehouse())));
                assertThat(at.available()).isEqualTo(pcs(free(at.warehouse())));
            }
            var sum = available.stream()
                    .mapToLong(at -> at.onHand().amount().longValue())
                    .sum();
            assertThat(sum)
                    .isEqualTo(
                            onHand.values().stream().mapToLong(Long::longValue).sum());
            for (var content : given.bean(StockDesk.class).bins(sku, null, null)) {
                assertThat(content.onHand()).isEqualTo(pcs(onHand(content.bin())));
                assertThat(content.pinned()).isEqualTo(pcs(pinned(content.bin())));
            }
        }

        private void forget(DocumentRef document) {
            held.getOrDefault(document, List.of())
                    .forEach(one -> one.pins().forEach((bin, amount) -> pinned.merge(bin, -amount, Long::sum)));
            held.remove(document);
        }

        private Optional<DocumentRef> pick(int choice) {
            return held.keySet().stream()
                    .skip(held.isEmpty() ? 0 : choice % held.size())
                    .findFirst();
        }

        private long free(WarehouseId house) {
            var promised = held.values().stream()
                    .flatMap(List::stream)
                    .filter(one -> one.house().equals(house))
                    .mapToLong(Held::amount)
                    .sum();
            return onHandIn(house) - promised;
        }

        private long onHandIn(WarehouseId house) {
            return bins.stream()
                    .filter(bin -> house(bin).equals(house))
                    .mapToLong(this::onHand)
                    .sum();
        }

        private WarehouseId house(LocationId bin) {
            return warehouses.get(bins.indexOf(bin) == 2 ? 1 : 0);
        }

        private boolean sameHouse(LocationId from, LocationId to) {
            return bins.contains(to) && house(from).equals(house(to));
        }

        private long onHand(LocationId bin) {
            return onHand.getOrDefault(bin, 0L);
        }

        private long pinned(LocationId bin) {
            return pinned.getOrDefault(bin, 0L);
        }

        private static boolean tried(Runnable work) {
            try {
                work.run();
                return true;
            } catch (Refused no) {
                return false;
            }
        }
    }

    record Held(ReservationId id, WarehouseId house, long amount, Map<LocationId, Long> pins) {}
}
