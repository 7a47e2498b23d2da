package io.redthread.purchasing.events;

import io.redthread.purchasing.RfqId;
import java.time.Instant;
import java.util.List;

/**
 * A request for quotation that suppliers have is called off.
 *
 * @param rfq which request
 * @param number its number
 * @param title what it was about
 * @param reason why
 * @param buyer user name of who asked
 * @param suppliers who was asked and has not declined
 * @param at when
 */
public record RfqCalledOff(
        RfqId rfq, String number, String title, String reason, String buyer, List<Addressee> suppliers, Instant at) {}
