package io.redthread.fulfilment.transport;

/** What a carrier answered. */
public sealed interface CarrierAnswer {

    /** A number. */
    record Number(String waybill) implements CarrierAnswer {}

    /** No number, and why. */
    record No(String why) implements CarrierAnswer {}
}
