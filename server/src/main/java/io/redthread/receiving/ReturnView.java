package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import io.redthread.parties.ShopId;
import io.redthread.sales.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return (退货) as lists show it.
 *
 * @param id its id
 * @param number its number, {@code RMA-…}
 * @param state how far it is
 * @param origin where it began
 * @param order the order the goods left with; absent while nobody knows
 * @param orderNumber its number; blank while nobody knows
 * @param platformNumber the shop's number of the order
 * @param shop the shop
 * @param shopReturn the shop's number of the return; blank where it reported none
 * @param warehouse where the goods come
 * @param reason why
 * @param wish what the customer wants
 * @param withoutGoods whether the customer keeps the goods
 * @param note what was noted
 * @param carrier who brings it
 * @param waybill number on the parcel
 * @param lineCount how many lines
 * @param openedAt when it was authorised
 * @param openedBy by whom
 * @param expiresAt until when the goods must have come
 * @param receivedAt when the last of the goods was taken in
 * @param receivedBy by whom
 * @param inspectedAt when the last of them was judged
 * @param inspectedBy by whom
 * @param endedAt when it was closed, called off or ran out
 * @param endedBy by whom
 * @param ending why it ended
 * @param exchangeOrder the order that sends the goods once more
 * @param exchangeNumber its number; blank where there is none
 */
public record ReturnView(
        ReturnAuthorisationId id,
        String number,
        ReturnState state,
        ReturnOrigin origin,
        @Nullable OrderId order,
        String orderNumber,
        String platformNumber,
        @Nullable ShopId shop,
        String shopReturn,
        WarehouseId warehouse,
        ReturnReason reason,
        ReturnWish wish,
        boolean withoutGoods,
        String note,
        String carrier,
        String waybill,
        int lineCount,
        Instant openedAt,
        String openedBy,
        Instant expiresAt,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable Instant inspectedAt,
        @Nullable String inspectedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        String ending,
        @Nullable OrderId exchangeOrder,
        String exchangeNumber) {

    /** Kind of the document that stock entries and journal entries point at. */
    public static final String KIND = "return-authorisation";
}
