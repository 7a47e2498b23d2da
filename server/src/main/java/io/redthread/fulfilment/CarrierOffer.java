package io.redthread.fulfilment;

import java.math.BigDecimal;

/**
 * For what a carrier would take a parcel (报价).
 *
 * @param carrier who
 * @param price for what, in the company's currency
 * @param days how long it is on the way
 * @param inTime whether that is within the days the warehouse allows
 */
public record CarrierOffer(CarrierCode carrier, BigDecimal price, int days, boolean inTime) {}
