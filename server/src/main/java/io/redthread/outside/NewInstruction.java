package io.redthread.outside;

import io.redthread.fulfilment.ParcelId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to be given.
 *
 * @param warehouse where
 * @param kind what
 * @param document about which document
 * @param documentNumber its number
 * @param order the order
 * @param parcel the parcel that is sent
 * @param target the instruction that shall not be done
 * @param then what becomes of the order
 * @param reason why
 * @param skus of which goods
 * @param lines how many kinds of goods
 * @param pieces how many units
 */
public record NewInstruction(
        WarehouseId warehouse,
        InstructionKind kind,
        DocumentRef document,
        String documentNumber,
        @Nullable OrderId order,
        @Nullable ParcelId parcel,
        @Nullable InstructionId target,
        @Nullable AfterStop then,
        String reason,
        List<String> skus,
        int lines,
        BigDecimal pieces) {}
