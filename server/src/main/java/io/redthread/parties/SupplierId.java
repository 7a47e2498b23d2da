package io.redthread.parties;

/** Id of a supplier (供应商). */
public record SupplierId(long value) implements PartyId {}
