package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.util.List;

/**
 * Serial numbers of a transfer order (调拨序列号).
 *
 * @param kept those of its goods of which every number is scanned
 * @param pieces the pieces that were sent, and what has become of each
 */
public record TransferNumbers(List<Sku> kept, List<SerialWith> pieces) {}
