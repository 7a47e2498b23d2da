package io.redthread.fulfilment;

import io.redthread.fulfilment.domain.BackOff;
import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.WaybillRequestStore;
import io.redthread.fulfilment.store.WaybillRequestStore.Sealed;
import io.redthread.fulfilment.transport.CarrierAnswer;
import io.redthread.fulfilment.transport.CarrierHttp;
import io.redthread.fulfilment.transport.Wanted;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.Orders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gets packed parcels their electronic waybill numbers (电子面单取号, parity X94). Each parcel has one request; a carrier
 * that does not answer is asked again later and later under the same key, so that a parcel never has two numbers. No
 * transaction is open while a carrier makes up its mind.
 */
@Component
class WaybillRequests {

    private static final int AT_ONCE = 50;

    private final WaybillRequestStore store;
    private final CarrierAccounts accounts;
    private final CarrierHttp http;
    private final ParcelStore parcels;
    private final ParcelQueries queries;
    private final Parcels views;
    private final Orders orders;
    private final Journal journal;
    private final Transactions transactions;
    private final FulfilmentSettings.Asking settings;
    private final Clock clock;

    WaybillRequests(
            WaybillRequestStore store,
            CarrierAccounts accounts,
            CarrierHttp http,
            ParcelStore parcels,
            ParcelQueries queries,
            Parcels views,
            Orders orders,
            Journal journal,
            Transactions transactions,
            FulfilmentSettings settings,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.http = http;
        this.parcels = parcels;
        this.queries = queries;
        this.views = views;
        this.orders = orders;
        this.journal = journal;
        this.transactions = transactions;
        this.settings = settings.carriers();
        this.clock = clock;
    }

    /** Wants numbers for parcels that were packed, where their carrier has an account; in the caller's transaction. */
    void want(CarrierCode carrier, Collection<ParcelId> packed) {
        if (active().containsKey(carrier)) {
            store.want(carrier, packed, clock.instant());
        }
    }

    /** Asks for what is due; answers how many were asked. */
    int askDue() {
        var now = clock.instant();
        var taken = transactions.in(
                () -> store.take(now, now.plus(settings.timeout().multipliedBy(3)), AT_ONCE));
        if (taken.isEmpty()) {
            return 0;
        }
        var answers = asked(taken);
        taken.stream()
                .sorted(Comparator.comparingLong(it -> it.parcel().value()))
                .forEach(it -> transactions.in(() -> settle(it, Objects.requireNonNull(answers.get(it.parcel())))));
        return taken.size();
    }

    private Map<ParcelId, CarrierAnswer> asked(List<WaybillRequest> taken) {
        var known = active();
        var ids = taken.stream().map(WaybillRequest::parcel).toList();
        var shown = views.views(queries.byIds(ids)).stream()
                .collect(Collectors.toMap(it -> it.parcel().id(), Function.identity()));
        var to = orders.shipTo(
                shown.values().stream().map(it -> it.parcel().orderId()).collect(Collectors.toSet()));
        var answers = new HashMap<ParcelId, CarrierAnswer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<CarrierAnswer>>();
            for (var request : taken) {
                var view = Objects.requireNonNull(shown.get(request.parcel()));
                var goods = view.lines().stream().map(ParcelView.Line::name).collect(Collectors.joining(","));
                var wanted = new Wanted(
                        request.number(),
                        view.carrier(),
                        Objects.requireNonNull(to.get(view.parcel().orderId())),
                        goods.length() > 60 ? goods.substring(0, 60) : goods);
                var account = known.get(request.carrier());
                futures.add(threads.submit(() -> account == null
                        ? new CarrierAnswer.No("no account is in use")
                        : http.ask(account.account().content(), accounts.opened(account), wanted, settings.timeout())));
            }
            for (var i = 0; i < taken.size(); i++) {
                answers.put(taken.get(i).parcel(), futures.get(i).get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            taken.forEach(it -> answers.putIfAbsent(it.parcel(), new CarrierAnswer.No("interrupted")));
        }
        return answers;
    }

    /** Gives a parcel its number under its lock; one that has a number already, or left, keeps what it has. */
    private Integer settle(WaybillRequest request, CarrierAnswer answer) {
        var id = request.parcel();
        var parcel = parcels.lock(List.of(id)).getFirst();
        var now = clock.instant();
        if (parcel.state() != ParcelState.PACKED || parcel.waybill().isPresent()) {
            return store.end(id, RequestState.DROPPED, null, request.lastAnswer(), now);
        }
        return switch (read(answer)) {
            case Read.Good good -> {
                var written = store.end(id, RequestState.GIVEN, good.waybill(), "", now);
                if (written == 1) {
                    parcels.putWaybill(id, request.carrier(), good.waybill());
                    journal.record(Act.of(
                            "waybill-given",
                            id.document(),
                            id.number(),
                            Map.of("carrier", request.carrier(), "waybill", good.waybill())));
                }
                yield written;
            }
            case Read.Bad bad -> {
                refused(request, bad.why());
                yield 0;
            }
        };
    }

    private void refused(WaybillRequest request, String why) {
        var attempts = request.attempts() + 1;
        if (attempts >= settings.tries()) {
            store.end(request.parcel(), RequestState.FAILED, null, why, clock.instant());
        } else {
            var pause = BackOff.after(attempts, settings.firstDelay(), settings.longestDelay());
            store.refused(request.parcel(), why, clock.instant().plus(pause));
        }
    }

    private Read read(CarrierAnswer answer) {
        return switch (answer) {
            case CarrierAnswer.No no -> new Read.Bad(no.why());
            case CarrierAnswer.Number number -> {
                try {
                    var waybill = new Waybill(number.waybill());
                    var owner = parcels.ofWaybills(List.of(waybill));
                    yield owner.isEmpty()
                            ? new Read.Good(waybill)
                            : new Read.Bad(
                                    waybill + " is on " + owner.getFirst().id().number());
                } catch (Refused malformed) {
                    yield new Read.Bad("no waybill number: " + number.waybill());
                }
            }
        };
    }

    private Map<CarrierCode, Sealed> active() {
        return store.accounts().stream()
                .filter(it -> it.account().content().active())
                .collect(Collectors.toMap(it -> it.account().carrier(), Function.identity()));
    }

    private sealed interface Read {
        record Good(Waybill waybill) implements Read {}

        record Bad(String why) implements Read {}
    }
}
