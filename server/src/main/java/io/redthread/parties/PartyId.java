package io.redthread.parties;

import io.redthread.kernel.Id;

/** Id of a supplier, customer or partner. */
public sealed interface PartyId extends Id permits SupplierId, CustomerId, PartnerId {}
