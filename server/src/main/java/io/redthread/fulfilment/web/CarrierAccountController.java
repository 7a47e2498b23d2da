package io.redthread.fulfilment.web;

import io.redthread.fulfilment.CarrierAccount;
import io.redthread.fulfilment.CarrierAccounts;
import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.WaybillInterface;
import io.redthread.fulfilment.WaybillRequest;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts at carriers, and waybill numbers asked of them, over HTTP. */
@RestController
@RequestMapping("/api/fulfilment")
class CarrierAccountController {

    private final CarrierAccounts accounts;
    private final Once once;

    CarrierAccountController(CarrierAccounts accounts, Once once) {
        this.accounts = accounts;
        this.once = once;
    }

    @GetMapping("/carrier-accounts")
    @Requires(Permission.FULFILMENT_READ)
    List<CarrierAccount> all() {
        return accounts.all();
    }

    @PutMapping("/carrier-accounts/{carrier}")
    @Requires(Permission.SETTINGS_EDIT)
    void put(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable CarrierCode carrier,
            @RequestBody Account account) {
        var change = account.change();
        once.run(key, List.of(carrier, change.content()), () -> accounts.put(carrier, change));
    }

    /** Asks the carrier for nothing in particular and answers what it says. */
    @PostMapping("/carrier-accounts/{carrier}/test")
    @Requires(Permission.SETTINGS_EDIT)
    Said test(@PathVariable CarrierCode carrier) {
        return new Said(accounts.test(carrier));
    }

    /** Parcels that wait for a number, or whose request failed. */
    @GetMapping("/waybill-requests")
    @Requires(Permission.FULFILMENT_READ)
    List<WaybillRequest> open() {
        return accounts.open();
    }

    @PostMapping("/waybill-requests/{parcel}/again")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    void again(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable ParcelId parcel) {
        once.run(key, "again " + parcel, () -> accounts.again(parcel));
    }

    /** An account; a secret that is left out stays as it is. */
    record Account(
            @Nullable WaybillInterface by,
            @Nullable String url,
            @Nullable String partner,
            @Nullable String secret,
            @Nullable String senderName,
            @Nullable String senderPhone,
            @Nullable String senderAddress,
            @Nullable Boolean active) {

        CarrierAccount.Change change() {
            return new CarrierAccount.Change(
                    new CarrierAccount.Content(
                            Given.value("/by", by),
                            address(),
                            Given.filled("/partner", partner),
                            Given.filled("/senderName", senderName),
                            Given.filled("/senderPhone", senderPhone),
                            Given.filled("/senderAddress", senderAddress),
                            !Boolean.FALSE.equals(active)),
                    secret == null || secret.isBlank() ? null : Given.filled("/secret", secret));
        }

        private URI address() {
            var text = Given.filled("/url", url);
            try {
                return URI.create(text);
            } catch (IllegalArgumentException e) {
                throw InvalidInput.of("/url", text, "carrier-url-malformed");
            }
        }

        @Override
        public String toString() {
            return "Account[" + by + " " + url + "]";
        }
    }

    /** What the carrier said. */
    record Said(String answer) {}
}
