package io.redthread.purchasing;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.SupplierFacts;
import io.redthread.parties.SupplierId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an order needs before it goes to those who decide (提交校验).
 *
 * @param suppliers facts of the suppliers concerned
 * @param settings how strict we are
 * @param today the business day
 */
record OrderChecks(Map<SupplierId, SupplierFacts> suppliers, PurchasingSettings settings, LocalDate today) {

    /** Refuses an order that lacks something; answers how its supplier stands. */
    SupplierStanding check(PricedOrder order) {
        var content = order.content();
        var errors = new ArrayList<InputError>();
        require(content.supplier().isPresent(), "/supplier", errors);
        require(content.department().isPresent(), "/department", errors);
        require(!content.lines().isEmpty(), "/lines", errors);
        require(!content.urgent() || !content.urgencyReason().isBlank(), "/urgencyReason", errors);
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(List.copyOf(errors)));
        }
        if (!order.amount().isPositive()) {
            throw new Refused(new PurchasingRefusal.AmountNotPositive(
                    order.amount().amount().toPlainString()));
        }
        return supplier(Objects.requireNonNull(suppliers.get(content.supplier().orElseThrow())));
    }

    private SupplierStanding supplier(SupplierFacts supplier) {
        if (!supplier.active()) {
            throw new Refused(new PurchasingRefusal.SupplierInactive(supplier.name()));
        }
        var standing = SupplierStanding.of(supplier, today, settings.expiringDays());
        if (!standing.qualified() && settings.qualification() == QualificationRule.BLOCK) {
            throw new Refused(new PurchasingRefusal.SupplierNotQualified(
                    supplier.name(), standing.document(), standing.until().orElse(null)));
        }
        return standing;
    }

    private static void require(boolean there, String pointer, List<InputError> errors) {
        if (!there) {
            errors.add(new InputError(pointer, "", "value-required"));
        }
    }
}
