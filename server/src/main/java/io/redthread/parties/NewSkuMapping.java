package io.redthread.parties;

import static java.util.Objects.requireNonNullElse;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A shop's code and what it shall mean.
 *
 * @param shop the shop
 * @param platformSku its code, 1–128 characters
 * @param sku our item
 * @param factor how many base units one of the shop's is, above zero with at most three decimals; 1 when left out
 */
public record NewSkuMapping(ShopId shop, String platformSku, Sku sku, BigDecimal factor) {

    /** Refuses what cannot be a mapping. */
    public NewSkuMapping {
        if (Objects.isNull(shop)) {
            throw InvalidInput.of("/shop", "", "value-required");
        }
        if (Objects.isNull(sku)) {
            throw InvalidInput.of("/sku", "", "value-required");
        }
        platformSku = requireNonNullElse(platformSku, "").strip();
        if (platformSku.isEmpty()
                || platformSku.length() > 128
                || platformSku.chars().anyMatch(Character::isISOControl)) {
            throw InvalidInput.of("/platformSku", platformSku, "platform-sku-malformed");
        }
        factor = requireNonNullElse(factor, BigDecimal.ONE);
        if (factor.signum() <= 0
                || factor.stripTrailingZeros().scale() > 3
                || factor.compareTo(new BigDecimal("1000000")) > 0) {
            throw InvalidInput.of("/factor", factor.toPlainString(), "factor-out-of-range");
        }
    }

    /** One of the shop's is one of ours. */
    public static NewSkuMapping of(ShopId shop, String platformSku, Sku sku) {
        return new NewSkuMapping(shop, platformSku, sku, BigDecimal.ONE);
    }
}
