package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;

/**
 * The document by which something happens to pieces.
 *
 * @param document which
 * @param number its number, for people
 */
public record SerialCause(DocumentRef document, String number) {}
