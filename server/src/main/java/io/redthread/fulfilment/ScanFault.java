package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Optional;

/** What was wrong with a scan that was refused (错扫原因). */
public enum ScanFault {
    /** Another bin than the one of the stop. */
    WRONG_BIN("wrongBin"),
    /** The goods before the bin. */
    BIN_FIRST("binFirst"),
    /** Other goods than the wanted ones, or another lot of them. */
    WRONG_GOODS("wrongGoods"),
    /** Another count than the wanted one. */
    WRONG_QUANTITY("wrongQuantity"),
    /** At the packing bench: not what belongs into the parcel. */
    PACK_MISMATCH("packMismatch");

    private final String code;

    ScanFault(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static ScanFault of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }

    /** The fault behind a refusal; empty when it was refused for something else than what was scanned. */
    static Optional<Found> in(Object refusal) {
        return switch (refusal) {
            case FulfilmentRefusal.WrongBin it -> Found.of(WRONG_BIN, it.expected(), it.scanned());
            case FulfilmentRefusal.BinFirst it -> Found.of(BIN_FIRST, it.bin(), it.scanned());
            case FulfilmentRefusal.WrongGoods it -> Found.of(WRONG_GOODS, it.expected(), it.scanned());
            case FulfilmentRefusal.WrongLot it -> Found.of(WRONG_GOODS, it.expected(), it.scanned());
            case FulfilmentRefusal.WrongQuantity it -> Found.of(WRONG_QUANTITY, it.wanted(), it.counted());
            case FulfilmentRefusal.PackMismatch it ->
                Found.of(PACK_MISMATCH, it.parcel(), it.differences().size());
            default -> Optional.empty();
        };
    }

    /** A fault with what was wanted and what came. */
    record Found(ScanFault fault, String expected, String scanned) {

        private static Optional<Found> of(ScanFault fault, Object expected, Object scanned) {
            return Optional.of(new Found(fault, expected.toString(), scanned.toString()));
        }
    }
}
