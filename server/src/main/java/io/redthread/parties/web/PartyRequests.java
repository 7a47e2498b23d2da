package io.redthread.parties.web;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.parties.PartyContent;
import io.redthread.parties.ShopContent;
import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the commands on parties say. */
final class PartyRequests {

    private PartyRequests() {}

    /** A new supplier, customer or partner. */
    record CreateParty(String code, PartyContent content) {
        CreateParty {
            code = Objects.requireNonNullElse(code, "").strip();
            given(content);
        }
    }

    /** New content, and the version it was made from. */
    record ReviseParty(int version, PartyContent content) {
        ReviseParty {
            given(content);
        }
    }

    /** A new shop. */
    record CreateShop(String code, ShopContent content) {
        CreateShop {
            code = Objects.requireNonNullElse(code, "").strip();
            given(content);
        }
    }

    /** New content of a shop, and the version it was made from. */
    record ReviseShop(int version, ShopContent content) {
        ReviseShop {
            given(content);
        }
    }

    /** What a shop's code shall mean. */
    record SaveMapping(
            ShopId shop,
            String platformSku,
            Sku sku,
            @Nullable BigDecimal factor) {}

    /** The version that the caller saw. */
    record SeenVersion(int version) {}

    private static void given(Object content) {
        if (Objects.isNull(content)) {
            throw InvalidInput.of("/content", "", "value-required");
        }
    }
}
