package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.parties.ShopId;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel (包裹) in a list. It holds no personal data: where it goes is the order's.
 *
 * @param id its id
 * @param number its number
 * @param orderId the order
 * @param orderNumber the order's number
 * @param shop the shop
 * @param platformNumber the shop's number
 * @param warehouse where its goods are
 * @param part its place among the order's parcels, from 1
 * @param carrier who takes it
 * @param lines how many kinds of goods
 * @param pieces how many units
 * @param state where it stands
 * @param stopped whether its order is held or in exception
 * @param wave its wave
 * @param slot its basket
 * @param waybill the carrier's number
 * @param enteredAt since when the warehouse has it
 * @param dueAt until when it must be packed
 * @param wavedAt when it came into its wave
 * @param pickedAt when it was picked
 * @param packedAt when it was checked and packed
 * @param packedBy by whom
 * @param dispatchedAt when it left
 * @param dispatchedBy by whom
 * @param deliveredAt when it was delivered
 * @param withdrawnAt when it was called off
 * @param withdrawnWhy why
 */
public record ParcelRow(
        ParcelId id,
        String number,
        OrderId orderId,
        String orderNumber,
        ShopId shop,
        String platformNumber,
        WarehouseId warehouse,
        int part,
        CarrierCode carrier,
        int lines,
        BigDecimal pieces,
        ParcelState state,
        boolean stopped,
        @Nullable WaveId wave,
        @Nullable Integer slot,
        @Nullable Waybill waybill,
        Instant enteredAt,
        Instant dueAt,
        @Nullable Instant wavedAt,
        @Nullable Instant pickedAt,
        @Nullable Instant packedAt,
        @Nullable String packedBy,
        @Nullable Instant dispatchedAt,
        @Nullable String dispatchedBy,
        @Nullable Instant deliveredAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy) {}
