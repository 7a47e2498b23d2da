package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * Command to let goods of an order come back.
 *
 * @param order of which order
 * @param warehouse where they are to come
 * @param reason why
 * @param wish what the customer wants for them
 * @param withoutGoods whether the customer may keep them: then nothing is waited for (仅退款)
 * @param note what a later reader should know, at most 500 characters
 * @param carrier who brings them, as far as it is known; at most 40 characters
 * @param waybill the number on the parcel that comes, as far as it is known; at most 40 characters
 * @param shopReturn the shop's number of the return, where it reported one; blank otherwise, at most 64 characters
 * @param days for how many days it holds, 1–90
 * @param lines at least one, each line of the order once
 */
public record OpenReturn(
        OrderId order,
        WarehouseId warehouse,
        ReturnReason reason,
        ReturnWish wish,
        boolean withoutGoods,
        String note,
        String carrier,
        String waybill,
        String shopReturn,
        int days,
        List<Line> lines) {

    /** For how many days a return holds where nothing is said. */
    public static final int USUAL_DAYS = 14;

    private static final int MOST_DAYS = 90;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NUMBER = 64;

    /** Refuses empty and repeated lines, overlong texts, and a term out of range. */
    public OpenReturn {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw InvalidInput.of("/lines", "", "value-required");
        }
        var seen = new HashSet<Integer>();
        for (var i = 0; i < lines.size(); i++) {
            if (!seen.add(lines.get(i).orderLine())) {
                throw InvalidInput.of("/lines/" + i + "/orderLine", lines.get(i).orderLine(), "return-line-twice");
            }
        }
        if (note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("/note", note, "note-too-long");
        }
        if (carrier.length() > LONGEST_CODE) {
            throw InvalidInput.of("/carrier", carrier, "text-too-long");
        }
        if (waybill.length() > LONGEST_CODE) {
            throw InvalidInput.of("/waybill", waybill, "text-too-long");
        }
        if (shopReturn.length() > LONGEST_NUMBER) {
            throw InvalidInput.of("/shopReturn", shopReturn, "text-too-long");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw InvalidInput.of("/days", days, "return-days-out-of-range");
        }
    }

    /**
     * So many of a line of the order.
     *
     * @param orderLine the line's number on the order
     * @param quantity above zero, at most 3 decimals
     */
    public record Line(int orderLine, BigDecimal quantity) {

        /** Refuses nothing and less. */
        public Line {
            if (quantity.signum() <= 0) {
                throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-not-positive");
            }
        }
    }
}
