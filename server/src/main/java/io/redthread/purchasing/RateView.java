package io.redthread.purchasing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one of a foreign currency is worth (汇率).
 *
 * @param currency which
 * @param validFrom from that day on, until the next
 * @param rate in the company's currency, above zero, at most 8 decimals
 * @param setBy who said so
 * @param setAt when
 */
public record RateView(Currency currency, LocalDate validFrom, BigDecimal rate, String setBy, Instant setAt) {}
