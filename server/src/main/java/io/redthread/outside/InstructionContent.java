package io.redthread.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.sales.ShipTo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as the partner reads it, with all that is needed to do it.
 *
 * @param number its number
 * @param warehouse code of the warehouse
 * @param kind what is to be done
 * @param state how far it is
 * @param document number of the order, purchase order, transfer or return
 * @param issuedAt since when it is wanted
 * @param answerBy until when it must be answered
 * @param held whether it must not be sent for the moment; outbound only
 * @param carrier who should take it; outbound only
 * @param shipTo where it goes; outbound only
 * @param from who sends the goods, as people call them; inbound only
 * @param stops number of the instruction that shall not be done; stop only
 * @param reason why; stop only
 * @param lines which goods; for an enquiry of which
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstructionContent(
        String number,
        String warehouse,
        InstructionKind kind,
        InstructionState state,
        String document,
        Instant issuedAt,
        Instant answerBy,
        @Nullable Boolean held,
        @Nullable String carrier,
        @Nullable ShipTo shipTo,
        @Nullable String from,
        @Nullable String stops,
        @Nullable String reason,
        List<Line> lines) {

    /**
     * Goods.
     *
     * @param sku what
     * @param name what it is called
     * @param lot of which lot, where the goods are kept in lots and it is known
     * @param quantity how much; absent in an enquiry
     * @param code what the partner calls it, where the goods are its own
     * @param theirs how many of the partner's units that is, where the goods are its own
     * @param serials numbers of the pieces on their way, where they went by number; all of the goods on their first line
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            Sku sku,
            String name,
            @Nullable String lot,
            @Nullable Quantity quantity,
            @Nullable String code,
            @Nullable BigDecimal theirs,
            @Nullable List<String> serials) {

        /** Goods that are ours. */
        public Line(Sku sku, String name, @Nullable String lot, @Nullable Quantity quantity) {
            this(sku, name, lot, quantity, null, null, null);
        }

        /** The same with the numbers of its pieces. */
        Line numbered(List<String> numbers) {
            return new Line(sku, name, lot, quantity, code, theirs, numbers);
        }

        /** The same as the partner calls and counts it. */
        Line as(LinkedGoods linked) {
            return new Line(
                    sku,
                    name,
                    lot,
                    quantity,
                    linked.content().code(),
                    quantity == null ? null : linked.theirs(quantity.amount()),
                    serials);
        }
    }
}
