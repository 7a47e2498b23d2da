package io.redthread.outside;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.Waybill;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a partner reports about an instruction (回执).
 *
 * @param number the partner's own number of the report, 1–60 characters; with it, it has an effect once
 * @param kind what
 * @param at when it happened, where the partner said so
 * @param reason the partner's words, or empty
 * @param partnerNumber the partner's own number of the instruction, or empty
 * @param boxes what was packed
 * @param goods what came in or left; none where all that was wanted left
 * @param complete for goods that came in: whether nothing more comes
 */
public record Report(
        String number,
        ReportKind kind,
        Optional<Instant> at,
        String reason,
        String partnerNumber,
        List<Box> boxes,
        List<Goods> goods,
        boolean complete) {

    /** Refuses numbers and words that are too long. */
    public Report {
        if (number.isBlank() || number.length() > 60) {
            throw InvalidInput.of("/report", number, "report-number-malformed");
        }
        if (partnerNumber.length() > 60) {
            throw InvalidInput.of("/partnerNumber", partnerNumber, "text-too-long");
        }
        boxes = List.copyOf(boxes);
        goods = List.copyOf(goods);
    }

    /**
     * A box.
     *
     * @param carrier who takes it
     * @param waybill the carrier's number
     * @param grams what it weighs, where it was weighed
     */
    public record Box(CarrierCode carrier, Waybill waybill, Optional<BigDecimal> grams) {

        private static final BigDecimal HEAVIEST = new BigDecimal(1_000_000);

        /** Refuses nothing and more than a ton. */
        public Box {
            grams.filter(it -> it.signum() <= 0
                            || it.compareTo(HEAVIEST) > 0
                            || it.stripTrailingZeros().scale() > 1)
                    .ifPresent(it -> {
                        throw InvalidInput.of("/grams", it, "box-weight-out-of-range");
                    });
            grams = grams.map(it -> it.setScale(1));
        }
    }

    /**
     * Goods.
     *
     * @param sku what
     * @param lot which lot, blank where they are kept in none
     * @param expiresOn the lot's last good day, where it has one
     * @param quantity how much, in the base unit; zero where none of it
     * @param serials numbers of the pieces that came, where they went by number
     */
    public record Goods(Sku sku, String lot, Optional<LocalDate> expiresOn, BigDecimal quantity, List<String> serials) {

        private static final int MOST_SERIALS = 10_000;

        /** Without numbers. */
        public Goods(Sku sku, String lot, Optional<LocalDate> expiresOn, BigDecimal quantity) {
            this(sku, lot, expiresOn, quantity, List.of());
        }

        /** Refuses less than nothing, and what no quantity can say. */
        public Goods {
            if (quantity.signum() < 0) {
                throw InvalidInput.of("/quantity", quantity, "quantity-negative");
            }
            quantity = new Quantity(quantity, Uom.PCS).amount();
            if (lot.length() > 60) {
                throw InvalidInput.of("/lot", lot, "text-too-long");
            }
            if (serials.size() > MOST_SERIALS) {
                throw InvalidInput.of("/serials", serials.size(), "too-many-lines");
            }
            serials = List.copyOf(serials);
        }

        NewDifference.Goods key() {
            return new NewDifference.Goods(sku, lot);
        }
    }
}
