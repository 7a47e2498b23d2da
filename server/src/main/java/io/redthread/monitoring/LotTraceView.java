package io.redthread.monitoring;

import io.redthread.fulfilment.ParcelId;
import io.redthread.inventory.LocationKind;
import io.redthread.inventory.LotEdge;
import io.redthread.inventory.LotRef;
import io.redthread.inventory.LotTrace;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lot from where it came to who has it (批次追溯).
 *
 * @param lot which lot
 * @param name what it is called
 * @param madeOn when it was made
 * @param expiresOn its last good day
 * @param upward lots that went into it, the nearest first
 * @param downward lots it went into, the nearest first
 * @param sources where it and what went into it came from
 * @param here where it and what was made of it lie now
 * @param deliveries what of it and of what was made of it went to customers
 * @param others what went elsewhere or came back: scrap, suppliers, count differences, returns
 * @param sums how much is here, was sent, came back
 * @param untraceable products kept without lots that it went into; who has these cannot be told
 * @param cut whether there is more than is shown
 */
public record LotTraceView(
        LotRef lot,
        String name,
        Optional<LocalDate> madeOn,
        Optional<LocalDate> expiresOn,
        List<LotEdge> upward,
        List<LotEdge> downward,
        List<Source> sources,
        List<LotTrace.Lying> here,
        List<Delivery> deliveries,
        List<Other> others,
        Sums sums,
        List<LotEdge> untraceable,
        boolean cut) {

    /**
     * A document by which some of it came in.
     *
     * @param lot of which lot
     * @param place where it came from
     * @param documentKind which kind of document
     * @param documentId its id
     * @param number its number, where it has one
     * @param supplier who sent it, where a supplier did
     * @param quantity how much, in the base unit
     * @param at when
     */
    public record Source(
            LotRef lot,
            LocationKind place,
            String documentKind,
            String documentId,
            Optional<String> number,
            Optional<String> supplier,
            BigDecimal quantity,
            Instant at) {}

    /**
     * What of it one parcel took to a customer.
     *
     * @param lot of which lot
     * @param quantity how much, in the base unit
     * @param parcel the parcel
     * @param number its number
     * @param waybill its waybill's number
     * @param order the order
     * @param orderNumber its number
     * @param shop name of the shop
     * @param platformNumber the shop's number
     * @param recipient who got it; masked unless the reader may see personal data
     * @param phone his phone; masked likewise
     * @param place province and city
     * @param at when it left
     */
    public record Delivery(
            LotRef lot,
            BigDecimal quantity,
            ParcelId parcel,
            String number,
            @Nullable String waybill,
            OrderId order,
            String orderNumber,
            String shop,
            String platformNumber,
            String recipient,
            String phone,
            String place,
            Instant at) {}

    /**
     * What else came or went.
     *
     * @param lot of which lot
     * @param incoming whether it came back
     * @param place from where or to where
     * @param documentKind which kind of document
     * @param documentId its id
     * @param quantity how much, in the base unit
     * @param at when
     */
    public record Other(
            LotRef lot,
            boolean incoming,
            LocationKind place,
            String documentKind,
            String documentId,
            BigDecimal quantity,
            Instant at) {}

    /**
     * How much of the lot itself, products made of it apart.
     *
     * @param here lies in our bins
     * @param sent went to customers
     * @param returned came back from them
     */
    public record Sums(BigDecimal here, BigDecimal sent, BigDecimal returned) {}
}
