package io.redthread.receiving;

import io.redthread.platform.files.StoredFile;
import java.util.List;

/**
 * A goods receipt with all that belongs to it.
 *
 * @param receipt the receipt
 * @param bin code of the receiving place
 * @param lines what came
 * @param photos pictures taken at the dock
 */
public record GoodsReceiptTrace(
        GoodsReceiptView receipt, String bin, List<GoodsReceiptLine> lines, List<StoredFile> photos) {}
