package io.redthread.purchasing.events;

import io.redthread.purchasing.RfqId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Suppliers are asked for a price, for the first time or again.
 *
 * @param rfq which request
 * @param number its number
 * @param title what it is about
 * @param note anything else, or empty
 * @param answerBy until when they should answer
 * @param buyer user name of who asks
 * @param lines what for, all of them
 * @param suppliers who is asked now
 * @param at when
 */
public record RfqSent(
        RfqId rfq,
        String number,
        String title,
        String note,
        LocalDate answerBy,
        String buyer,
        List<LetterLine> lines,
        List<Addressee> suppliers,
        Instant at) {}
