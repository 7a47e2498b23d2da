package io.redthread.inventory;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/** Why a quota cannot be set. Precedence: absent, then state, then what is there. */
public sealed interface QuotaRefusal extends Refusal {

    /**
     * No open quota has that id.
     *
     * @param quota what was asked for
     */
    record QuotaNotFound(QuotaId quota) implements QuotaRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The shop already has an open quota of that SKU.
     *
     * @param sku the goods
     */
    record QuotaExists(Sku sku) implements QuotaRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Quotas would set aside more than the warehouse may promise.
     *
     * @param sku the goods
     * @param wanted what would be set aside for the shop, in the SKU's base unit like the others
     * @param others what is set aside for others there
     * @param there what may be promised there
     */
    record QuotaBeyondStock(Sku sku, BigDecimal wanted, BigDecimal others, BigDecimal there) implements QuotaRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
