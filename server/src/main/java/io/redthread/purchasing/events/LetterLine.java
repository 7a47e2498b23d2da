package io.redthread.purchasing.events;

import io.redthread.kernel.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a document as its supplier reads it.
 *
 * @param lineNo its number
 * @param sku which goods
 * @param name what they are called
 * @param quantity how much
 * @param unitPrice what one costs without tax, in the document's currency; absent where a price is asked for
 * @param wantedOn until when
 */
public record LetterLine(
        int lineNo,
        String sku,
        String name,
        Quantity quantity,
        Optional<BigDecimal> unitPrice,
        Optional<LocalDate> wantedOn) {}
