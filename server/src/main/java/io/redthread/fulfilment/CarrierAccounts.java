package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.CarrierAccountNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.WaybillRequestNotFailed;
import io.redthread.fulfilment.store.WaybillRequestStore;
import io.redthread.fulfilment.store.WaybillRequestStore.Sealed;
import io.redthread.fulfilment.transport.CarrierAnswer;
import io.redthread.fulfilment.transport.CarrierHttp;
import io.redthread.fulfilment.transport.Wanted;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.sales.ShipTo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts at carriers that give electronic waybill numbers (电子面单账号), and what is asked of them. */
@Service
public class CarrierAccounts {

    private static final int MOST_OPEN = 300;

    private final WaybillRequestStore store;
    private final Carriers carriers;
    private final CarrierSafe safe;
    private final CarrierHttp http;
    private final FulfilmentSettings settings;
    private final Journal journal;
    private final Clock clock;

    CarrierAccounts(
            WaybillRequestStore store,
            Carriers carriers,
            CarrierSafe safe,
            CarrierHttp http,
            FulfilmentSettings settings,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.safe = safe;
        this.http = http;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** All accounts; their secrets stay sealed. */
    @Transactional(readOnly = true)
    public List<CarrierAccount> all() {
        return store.accounts().stream().map(Sealed::account).toList();
    }

    /** Keeps an account; the first time it needs a secret. */
    @Transactional
    public void put(CarrierCode carrier, CarrierAccount.Change change) {
        carriers.of(carrier);
        if (carrier.equals(CarrierCode.LOCAL)) {
            throw InvalidInput.of("/carrier", carrier, "carrier-numbers-itself");
        }
        var scheme = change.content().url().getScheme();
        if (change.content().url().getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw InvalidInput.of("/url", change.content().url(), "carrier-url-malformed");
        }
        var secret = change.secret();
        var sealed = secret != null
                ? safe.sealed(place(carrier), secret)
                : store.account(carrier)
                        .map(Sealed::sealed)
                        .orElseThrow(() -> InvalidInput.of("/secret", "", "value-required"));
        store.put(
                carrier,
                change.content(),
                sealed,
                clock.instant(),
                Callers.current().username());
        journal.record(Act.of(
                "carrier-account-changed", new DocumentRef("carrier-account", 0), carrier.value(), change.content()));
    }

    /** Sends the carrier a request that names no goods and answers what it says: whether the line and the signature hold. */
    public String test(CarrierCode carrier) {
        var known = store.account(carrier).orElseThrow(() -> new Refused(new CarrierAccountNotFound(carrier.value())));
        var nobody = new ShipTo("", "", "CN", "", "", "", "", "", "");
        var answer = http.ask(
                known.account().content(),
                opened(known),
                new Wanted("TEST", carriers.of(carrier), nobody, ""),
                settings.carriers().timeout());
        return switch (answer) {
            case CarrierAnswer.Number number -> number.waybill();
            case CarrierAnswer.No no -> no.why();
        };
    }

    /** Requests that wait or failed, 300 at most. */
    @Transactional(readOnly = true)
    public List<WaybillRequest> open() {
        return store.open(MOST_OPEN);
    }

    /** Asks again for a parcel whose request failed. */
    @Transactional
    public void again(ParcelId parcel) {
        if (store.again(parcel, clock.instant()) == 0) {
            throw new Refused(new WaybillRequestNotFailed(parcel.number()));
        }
        journal.record(Act.of("waybill-asked-again", parcel.document(), parcel.number(), Map.of()));
    }

    /** The secret of an account. */
    String opened(Sealed account) {
        return safe.opened(place(account.account().carrier()), account.sealed()).orElse("");
    }

    private static String place(CarrierCode carrier) {
        return "carrier:" + carrier.value();
    }
}
