package io.redthread.fulfilment.transport;

import io.redthread.fulfilment.Carrier;
import io.redthread.sales.ShipTo;

/**
 * A parcel that wants a number.
 *
 * @param key the parcel's own number: asked twice, it is still one waybill
 * @param carrier who takes it
 * @param to where it goes
 * @param goods what is in it, in a line
 */
public record Wanted(String key, Carrier carrier, ShipTo to, String goods) {}
