package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.util.List;
import java.util.Optional;

/**
 * Serial numbers of an assembly order (组装序列号).
 *
 * @param kept those of its goods, the product among them, of which every number is scanned
 * @param bears the component whose number the product bears
 * @param pieces the pieces that were reported, and what became of each
 */
public record AssemblyNumbers(List<Sku> kept, Optional<Sku> bears, List<SerialWith> pieces) {}
